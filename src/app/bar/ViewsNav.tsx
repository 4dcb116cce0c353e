import { useEffect, useState } from "react";
import { usePage } from "../../panels/page.ts";
import { viewsOf } from "../../panels/registry.ts";
import { viewAnchor, type ViewId, VIEWS } from "../../claims/address/views.ts";

/** The views as links; the one on screen is marked. A name that is too long for a phone shows its first word there. */
export function ViewsNav() {
  const { file } = usePage();
  const current = useViewOnScreen();
  return (
    <nav className="views" aria-label="Views">
      {viewsOf(file).map(({ id, name }) => {
        const [first = "", ...rest] = name.split(" ");
        return (
          <a key={id} href={`#${viewAnchor(id)}`} aria-current={id === current ? "true" : undefined}>
            {first}
            {rest.length > 0 && <span className="rest"> {rest.join(" ")}</span>}
          </a>
        );
      })}
    </nav>
  );
}

/** A view is on screen when it crosses this line, a third down the window. */
const LINE = "-34% 0px -65% 0px";

function useViewOnScreen(): ViewId {
  const [current, setCurrent] = useState<ViewId>("answer");
  useEffect(() => {
    if (typeof IntersectionObserver === "undefined") return;
    const observer = new IntersectionObserver(
      (entries) => {
        // What crossed it in a frame before may be told along with what crosses it now.
        const crossing = entries.findLast((entry) => entry.isIntersecting)?.target.id;
        const view = VIEWS.find(({ id }) => viewAnchor(id) === crossing);
        if (view !== undefined) setCurrent(view.id);
      },
      { rootMargin: LINE },
    );
    for (const { id } of VIEWS) {
      const section = document.getElementById(viewAnchor(id));
      if (section !== null) observer.observe(section);
    }
    return () => observer.disconnect();
  }, []);
  return current;
}
