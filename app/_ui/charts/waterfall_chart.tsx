import Link from 'next/link'
import { LAYOUTS, rowTop, WaterfallDrawing, type WaterfallDrawingProps, type WaterfallLayout } from './waterfall_drawing.tsx'

/** Where a row leads, and what it says there; null where it leads nowhere. */
export type WaterfallLink = { href: string; said: string } | null

interface WaterfallChartProps extends Omit<WaterfallDrawingProps, 'layout'> {
  /** In the order of the rows. */
  links: readonly WaterfallLink[]
}

/** A waterfall of which each bar leads to what it is made of, by hand or by the tab key; the server draws it, too. */
export function WaterfallChart({ links, ...drawing }: WaterfallChartProps) {
  return (
    <>
      <div className="hidden sm:block print:block">
        <Drawn layout="wide" {...{ links, drawing }} />
      </div>
      <div className="sm:hidden print:hidden">
        <Drawn layout="narrow" {...{ links, drawing }} />
      </div>
    </>
  )
}

interface DrawnProps {
  layout: WaterfallLayout
  links: WaterfallChartProps['links']
  drawing: Omit<WaterfallDrawingProps, 'layout'>
}

function Drawn({ layout, links, drawing }: DrawnProps) {
  const { left, row } = LAYOUTS[layout]
  return (
    <div className="@container relative" style={{ marginLeft: left }}>
      <WaterfallDrawing {...drawing} layout={layout} />
      <ul aria-label={drawing.title} className="contents">
        {links.map((link, place) =>
          link ? (
            <li key={link.said} className="contents">
              <Link
                href={link.href}
                prefetch={false}
                aria-label={link.said}
                style={{ top: rowTop(place, layout), height: row, left: -left, right: 0 }}
                className="absolute rounded-[3px] hover:bg-ink/7 focus-visible:bg-ink/7 focus-visible:outline-offset-0"
              />
            </li>
          ) : null,
        )}
      </ul>
    </div>
  )
}
