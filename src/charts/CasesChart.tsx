import { type CasesDrawing, toCaseLayout } from "./caseLayout.ts";
import { Mark } from "./Mark.tsx";
import { round, shapePath } from "./shapes.ts";
import { type ChartSize, TEXT } from "./sizes.ts";

export const CASES_WIDTH = { narrow: 350, page: 700, slide: 640 } as const;

/**
 * One mark a case, by source: filled where it was found, crossed where it was looked for and not found, open where the
 * source does not say. A group of marks is one path, so that hundreds of cases cost what one does, and it is drawn in
 * the source's colour on the page, in print and in exports alike.
 */
export function CasesChart({ drawing, size }: { drawing: CasesDrawing; size: ChartSize }) {
  const width = CASES_WIDTH[size];
  const layout = toCaseLayout(drawing, width);
  return (
    <svg className="cases-chart" viewBox={`0 0 ${width} ${layout.height}`} width={width} height={layout.height}>
      {layout.sources.map(({ cases, titleY, groups }) => {
        const { source } = cases;
        return (
          <g key={source.id} data-source={source.id} data-colour={source.mark.colour}>
            <text x={0} y={titleY} fontSize={TEXT.body} fontWeight={600} fill="var(--c)" aria-hidden="true">
              {cases.title}
            </text>
            {groups.map(({ group, places, radius, line, texts }) => (
              <Mark
                key={group.state}
                label={group.aria}
                source={source}
                figure={cases.figure}
                texts={texts.map(({ words, x, y, bold }) => (
                  <text
                    key={`${y} ${words}`}
                    x={x}
                    y={y}
                    fontSize={TEXT.axis}
                    fontWeight={bold ? 600 : undefined}
                    fill={bold ? "var(--ink)" : "var(--soft)"}
                  >
                    {words}
                  </text>
                ))}
              >
                <path
                  d={places.map(({ x, y }) => shapePath(source.mark.shape, x, y, radius)).join("")}
                  fill={group.state === "found" ? "var(--c)" : "var(--paper)"}
                  stroke="var(--c)"
                  strokeWidth={radius > 5 ? 1.75 : 1}
                  data-cases={group.count}
                  data-state={group.state}
                />
                {group.state === "notFound" && (
                  <path
                    d={places.map(({ x, y }) => crossPath(x, y, radius * 0.5)).join("")}
                    fill="none"
                    stroke="var(--c)"
                    strokeWidth={radius > 5 ? 1.75 : 1}
                  />
                )}
                {line !== null && (
                  <path
                    d={`M${round(line.from)} ${round(line.y)}H${round(line.to)}`}
                    stroke={group.state === "found" ? "var(--c)" : "var(--soft)"}
                    strokeWidth={1.25}
                  />
                )}
              </Mark>
            ))}
          </g>
        );
      })}
    </svg>
  );
}

const crossPath = (x: number, y: number, r: number) =>
  `M${round(x - r)} ${round(y - r)}l${round(2 * r)} ${round(2 * r)}M${round(x + r)} ${round(y - r)}l${round(-2 * r)} ${round(2 * r)}`;
