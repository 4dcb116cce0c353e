/** A page that nobody touches goes live by itself after this time, so that it answers at once when they do. */
const QUIET_MS = 8_000;

/**
 * The only script in the page: it fetches the others at the first pointer, focus or key, at once when the address asks
 * for more than the default view, and after some quiet time otherwise. A click that comes before they arrive is kept
 * for them in `window.keptClick`.
 *
 * @param entry address of the entry module
 * @param preloads addresses of the modules that it will need, asked for together
 */
export function bootScript(entry: string, preloads: readonly string[]): string {
  return `(()=>{let w=0;const d=document,h=d.documentElement,go=()=>{if(w)return;w=1;for(const u of ${JSON.stringify(preloads)}){const l=d.createElement("link");l.rel="modulepreload";l.href=u;d.head.append(l)}import(${JSON.stringify(entry)})};
for(const e of["pointermove","pointerdown","focusin","keydown"])addEventListener(e,go,{once:true,passive:true});
addEventListener("click",e=>{if(h.dataset.hydrated)return;const t=e.target.closest("button,[data-figure],[data-target]");if(t){e.preventDefault();window.keptClick=t}},true);
location.search?go():addEventListener("load",()=>setTimeout(go,${QUIET_MS}))})()`;
}
