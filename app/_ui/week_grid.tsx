import { SCROLLS } from './scrolls.ts'

const HOURS = Array.from({ length: 24 }, (_, hour) => hour)
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const DAY_HOURS = 24

interface WeekGridProps {
  /** A value for each hour of the week, Monday 00:00 first; 1 is the mean. */
  values: readonly number[]
  caption: string
}

/** The hours of a week as a table in shades: the more, the stronger the colour. Each says its number to who hears it or points at it. */
export function WeekGrid({ values, caption }: WeekGridProps) {
  const most = Math.max(...values, 1)
  return (
    // Relative, so that what is there for screen readers alone scrolls with it, and makes no page wider.
    <section className="relative overflow-x-auto" aria-label={caption} {...SCROLLS}>
      <table
        className="w-full min-w-lg table-fixed border-separate border-spacing-0.5 text-xs text-ink-subtle"
        aria-label={caption}
      >
        <thead>
          <tr>
            <td className="w-10" />
            {HOURS.map((hour) => (
              <th key={hour} scope="col" className="text-center font-normal tabular-nums">
                <span className={hour % 3 === 0 ? undefined : 'sr-only'}>{hour}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {WEEKDAYS.map((day, place) => (
            <tr key={day}>
              <th scope="row" className="text-left font-normal">
                {day}
              </th>
              {HOURS.map((hour) => (
                <Hour key={hour} value={values[place * DAY_HOURS + hour] ?? 0} most={most} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Hour({ value, most }: { value: number; most: number }) {
  const said = value.toFixed(2)
  return (
    <td title={said} className="relative h-6 rounded-[2px] bg-surface-subtle p-0">
      <span
        className="absolute inset-0 rounded-[2px] bg-accent"
        style={{ opacity: (value / most).toFixed(2) }}
        aria-hidden="true"
      />
      <span className="sr-only">{said}</span>
    </td>
  )
}
