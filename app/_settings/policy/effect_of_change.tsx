'use client'
import { effectWords } from './effect_words.ts'
import { useEffectOf } from './use_effect_of.ts'

/** What the change would do to the figures, before it is saved. */
export function EffectOfChange({ changes }: { changes: Record<string, unknown> }) {
  const asked = useEffectOf(changes)
  if (asked === null) return null
  return (
    <div aria-live="polite" data-testid="policy-effect" className="text-sm text-ink-default">
      {asked === 'asking' && <p>Computing what this would do to the figures …</p>}
      {asked !== 'asking' && 'problem' in asked && <p>What this would do to the figures is not known: {asked.problem}</p>}
      {asked !== 'asking' && 'effect' in asked && <Words {...effectWords(asked.effect)} />}
    </div>
  )
}

const Words = ({ sample, lines }: ReturnType<typeof effectWords>) => (
  <>
    <p>{sample}</p>
    {lines.length > 0 && (
      <ul aria-label="What it does to the figures" className="mt-1 flex flex-wrap gap-x-5 gap-y-1">
        {lines.map(({ name, before, after, change }) => (
          <li key={name}>
            {name}:{' '}
            <strong className="font-semibold text-ink tabular-nums">
              {before} → {after}
            </strong>
            {change !== null && ` (${change})`}
          </li>
        ))}
      </ul>
    )}
  </>
)
