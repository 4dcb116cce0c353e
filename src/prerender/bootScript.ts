/** A page that nobody touches goes live by itself after this time, so that it answers at once when they do. */
const QUIET_MS = 8_000;

/** When a control has been used, panels off the screen are left alone until those on it have answered. */
const AFTER_ANSWER_MS = 400;

/**
 * The only script in the page. It keeps the root element in step with the boxes, by which the style sheet filters, so
 * that they work at once. It fetches the other scripts at the first pointer, focus or key, at once when the address asks
 * for more than the default view, and after some quiet time otherwise. A click that comes before they arrive is kept
 * for them in `window.keptClick`.
 *
 * Panels below the screen wait (panels.css) for the first screen when the page arrives, and for the answer when a control
 * changes it: then they are let in one at a time, so that the page answers all the while; or all at once where a place in
 * it was asked for, by a fragment or by coming back.
 *
 * @param entry address of the entry module
 * @param preloads addresses of the modules that it will need, asked for together
 */
export function bootScript(entry: string, preloads: readonly string[]): string {
  return `(()=>{let w=0;const d=document,h=d.documentElement,on=addEventListener,go=()=>{if(w)return;w=1;for(const u of ${JSON.stringify(preloads)}){const l=d.createElement("link");l.rel="modulepreload";l.href=u;d.head.append(l)}import(${JSON.stringify(entry)})};
for(const e of["pointermove","pointerdown","focusin","keydown"])on(e,go,{once:true,passive:true});
on("click",e=>{if(h.dataset.hydrated)return;const t=e.target.closest("button,[data-figure],[data-target]");if(t){e.preventDefault();window.keptClick=t}},true);
let turn=0;const letIn=(late,pause)=>{const t=++turn,all=[...d.querySelectorAll(".panel")],wait=all.filter(late),set=(e,v)=>{e.style.contentVisibility=v};for(const e of all)set(e,wait.includes(e)?"auto":"visible");const next=()=>setTimeout(()=>{const e=wait.shift();if(t===turn&&e){set(e,"visible");e.offsetHeight;next()}});requestAnimationFrame(()=>setTimeout(next,pause))};
on("click",({target:{name:n,value:v}})=>{if(!/^(view|source|outcome)$/.test(n))return;letIn(e=>{const r=e.getBoundingClientRect();return r.bottom<0||r.top>innerHeight},${AFTER_ANSWER_MS});if(n==="view")h.dataset.view=v;if(n==="source")h.dataset.sources=[...d.querySelectorAll("[name=source]:checked")].map(i=>i.value).join(" ")},true);
letIn((e,i)=>i>1&&!location.hash&&performance.getEntriesByType("navigation")[0]?.type==="navigate",0);
location.search?go():on("load",()=>setTimeout(go,${QUIET_MS}))})()`;
}
