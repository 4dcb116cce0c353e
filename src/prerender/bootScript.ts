/** A page that nobody touches goes live by itself after this time, so that it answers at once when they do. */
const QUIET_MS = 8_000;

/** An address that asks for a slide shows nothing until the deck is there, but no longer than this. */
const DECK_PATIENCE_MS = 5_000;

/**
 * The script that runs before anything is painted: a link to a slide is not to show the page first. The style sheet hides
 * the drawn page meanwhile (page.css), and the page itself takes the mark away (App.tsx).
 */
export const headScript = `if(/[?&]present=/.test(location.search)){const s=document.documentElement.dataset;s.awaitsDeck="";setTimeout(()=>delete s.awaitsDeck,${DECK_PATIENCE_MS})}`;

/** What is said when the scripts do not arrive. The page stays as it was drawn, and the next use asks for them again. */
const NOT_ARRIVED =
  "The scripts of this page could not be fetched. Figures, tables and filters are all here; for the rest, use the page once more when the network is back.";

/** The first screen is painted and left alone for so long before panels below it are let in. */
const AFTER_FIRST_SCREEN_MS = 1_000;

/** When a control has been used, panels off the screen are left alone until those on it have answered. */
const AFTER_ANSWER_MS = 400;

/**
 * The only script in the page. It keeps the root element in step with the boxes, by which the style sheet filters, so
 * that they work at once. It fetches the other scripts at the first pointer, focus or key, at once when the address asks
 * for more than the default view, and after some quiet time otherwise. A click that comes before they arrive is kept
 * for them in `window.keptClick`.
 *
 * Panels below the screen wait (panels.css) for the first screen when the page arrives, for the scripts when they come, and
 * for the answer when a control changes it: then they are let in one at a time, so that the page answers all the while; or
 * all at once where a place in it was asked for, by a fragment or by coming back.
 *
 * @param entry address of the entry module
 * @param preloads addresses of the modules that it will need, asked for together
 */
export function bootScript(entry: string, preloads: readonly string[]): string {
  return `(()=>{let w=0,turn=0;const d=document,h=d.documentElement,on=addEventListener,missed=Object.assign(d.createElement("p"),{id:"not-arrived",role:"alert"}),go=()=>{if(w)return;w=1;turn++;for(const u of ${JSON.stringify(preloads)}){const l=d.createElement("link");l.rel="modulepreload";l.href=u;d.head.append(l)}import(${JSON.stringify(entry)}).then(()=>missed.remove(),()=>{w=0;delete h.dataset.awaitsDeck;missed.textContent=${JSON.stringify(NOT_ARRIVED)};d.body.append(missed);listen("pointerdown","keydown")})},listen=(...l)=>{for(const e of l)on(e,go,{once:true,passive:true})};
listen("pointermove","pointerdown","focusin","keydown");
on("click",e=>{if(h.dataset.hydrated)return;const t=e.target.closest("button,[data-figure],[data-target]");if(t){e.preventDefault();window.keptClick=t}},true);
const letIn=(late,pause)=>{const t=++turn,all=[...d.querySelectorAll(".panel")],wait=all.filter(late),set=(e,v)=>{e.style.contentVisibility=v};for(const e of all)set(e,wait.includes(e)?"auto":"visible");const next=()=>setTimeout(()=>{const e=wait.shift();if(t===turn&&e){set(e,"visible");e.offsetHeight;next()}});requestAnimationFrame(()=>setTimeout(next,pause))};
const off=e=>{const r=e.getBoundingClientRect();return r.bottom<0||r.top>innerHeight};new MutationObserver((_,o)=>{o.disconnect();letIn(e=>e.style.contentVisibility!=="visible",0)}).observe(h,{attributeFilter:["data-live"]});
on("click",({target:{name:n,value:v}})=>{if(!/^(view|source|outcome)$/.test(n))return;letIn(off,${AFTER_ANSWER_MS});if(n==="view")h.dataset.view=v;if(n==="source")h.dataset.sources=[...d.querySelectorAll("[name=source]:checked")].map(i=>i.value).join(" ")},true);
letIn((e,i)=>i>1&&!location.hash&&performance.getEntriesByType("navigation")[0]?.type==="navigate",${AFTER_FIRST_SCREEN_MS});
location.search?go():on("load",()=>setTimeout(go,${QUIET_MS}))})()`;
}
