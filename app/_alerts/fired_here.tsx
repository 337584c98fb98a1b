import { screenPath } from '#core/address/paths.ts'
import type { FiredAlert } from '#core/alert/fired.ts'

interface FiredHereProps {
  fired: readonly FiredAlert[]
  slug: string
}

const MOST = 6

/** The alerts of a chart's time, each with its page; the server draws it. */
export function FiredHere({ fired, slug }: FiredHereProps) {
  if (fired.length === 0) return null
  return (
    <p className="mt-3 flex flex-wrap gap-x-3 gap-y-1 text-sm text-ink-default print:hidden" data-testid="fired-here">
      Alerts that fired:
      {fired.slice(-MOST).map(({ id, name }) => (
        <a
          key={id}
          href={screenPath(slug, { screen: 'alert', id })}
          className="min-h-6 text-ink-emphasis wrap-anywhere underline decoration-line-strong underline-offset-4 hover:decoration-accent"
        >
          {name}
        </a>
      ))}
      {fired.length > MOST && (
        <a href={screenPath(slug, { screen: 'alerts' })} className="text-accent-strong underline-offset-4 hover:underline">
          and {fired.length - MOST} before
        </a>
      )}
    </p>
  )
}
