/** How a day of a tracker looks; heights say it without colours. */
export type TickLook = 'steady' | 'watching' | 'drifting' | 'better' | 'shifted' | 'too early' | 'unknown'

const LOOKS: Record<TickLook, string> = {
  unknown: 'h-0.5 bg-line-strong',
  'too early': 'h-1 bg-line-strong',
  steady: 'h-2 bg-line-strong',
  watching: 'h-3.5 bg-warn',
  drifting: 'h-5 bg-bad',
  better: 'h-5 bg-good',
  shifted: 'h-5 bg-accent',
}

interface StateTicksProps {
  ticks: readonly { date: string; look: TickLook; said: string; href: string | null }[]
}

const TICK = 'flex h-full min-w-0 flex-1 items-end px-px'

/**
 * A tick a day, each a link for the pointer, where it leads somewhere. Who hears the page, or walks it by keys, has the same from a sentence and a table:
 * 200 stops on the way would be none.
 */
export function StateTicks({ ticks }: StateTicksProps) {
  return (
    <div aria-hidden="true" className="flex h-6 items-end">
      {ticks.map(({ date, ...tick }) => (
        <Tick key={date} {...tick} />
      ))}
    </div>
  )
}

function Tick({ look, said, href }: Omit<StateTicksProps['ticks'][number], 'date'>) {
  const mark = <span className={`w-full rounded-[1px] ${LOOKS[look]}`} />
  return href === null ? (
    <span title={said} className={TICK}>
      {mark}
    </span>
  ) : (
    <a href={href} title={said} tabIndex={-1} className={`${TICK} hover:bg-surface-muted`}>
      {mark}
    </a>
  )
}
