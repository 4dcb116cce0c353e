/** A page that nobody touches goes live by itself after this time, so that it answers at once when they do. */
const QUIET_MS = 8_000;

/**
 * The only script in the page. It keeps the root element in step with the boxes, by which the style sheet filters, so
 * that they work at once. It fetches the other scripts at the first pointer, focus or key, at once when the address asks
 * for more than the default view, and after some quiet time otherwise. A click that comes before they arrive is kept
 * for them in `window.keptClick`.
 *
 * Panels below the screen are laid out when they come near (panels.css), and until then stand with a guessed height. Where a
 * place in the page was asked for, by a fragment or by coming back, all are laid out first, so that it is found.
 *
 * @param entry address of the entry module
 * @param preloads addresses of the modules that it will need, asked for together
 */
export function bootScript(entry: string, preloads: readonly string[]): string {
  return `(()=>{let w=0;const d=document,h=d.documentElement,on=addEventListener,go=()=>{if(w)return;w=1;for(const u of ${JSON.stringify(preloads)}){const l=d.createElement("link");l.rel="modulepreload";l.href=u;d.head.append(l)}import(${JSON.stringify(entry)})};
for(const e of["pointermove","pointerdown","focusin","keydown"])on(e,go,{once:true,passive:true});
on("click",e=>{if(h.dataset.hydrated)return;const t=e.target.closest("button,[data-figure],[data-target]");if(t){e.preventDefault();window.keptClick=t}},true);
on("click",({target:{name:n,value:v}})=>{if(n==="view")h.dataset.view=v;if(n==="source")h.dataset.sources=[...d.querySelectorAll("[name=source]:checked")].map(i=>i.value).join(" ")},true);
if(location.hash||performance.getEntriesByType("navigation")[0]?.type!=="navigate"){const set=v=>{for(const e of d.querySelectorAll(".panel"))e.style.contentVisibility=v};set("visible");on("load",()=>requestAnimationFrame(()=>setTimeout(set,0,"")))}
location.search?go():on("load",()=>setTimeout(go,${QUIET_MS}))})()`;
}
