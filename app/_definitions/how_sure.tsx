import { Card } from '../_ui/card.tsx'

const WORDS = [
  {
    name: 'Settled',
    means:
      'The acceptance window of all these cases has passed: nothing of it can be taken back any more, and the number stays as it is. Solid in charts.',
  },
  {
    name: 'Expected',
    means:
      'What the number will be once all has settled, reckoned from how often, and how long after, resolutions are taken back at present. A line in charts.',
  },
  {
    name: 'Nine times in ten',
    means:
      'The band around what is expected: of ten such numbers, nine end within theirs. The younger the days, the wider it is.',
  },
  {
    name: 'Provisional',
    means: 'What is known so far, as if nothing more were taken back: the best that it can be. An outline in charts.',
  },
  {
    name: 'Too early to say',
    means:
      'There are fewer than 30 resolutions, or no four settled weeks to learn from in which at least 50 resolutions were taken back.',
  },
]

/** How settled a number is, in the words that all screens use. */
export function HowSure() {
  return (
    <Card title="How sure a number is" flush className="mb-4 break-inside-avoid">
      <dl className="divide-y divide-line border-t border-line">
        {WORDS.map(({ name, means }) => (
          <div key={name} className="px-4 py-3 sm:px-5">
            <dt className="text-sm font-medium text-ink">{name}</dt>
            <dd className="mt-1 max-w-prose text-sm text-ink-default">{means}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
