import type { StateWord } from '#core/format/drift.ts'
import { Badge, type Tone } from '../_ui/badge.tsx'

const LOOKS: Record<StateWord, { tone: Tone; sign: string }> = {
  steady: { tone: 'neutral', sign: '–' },
  watching: { tone: 'warn', sign: '◆' },
  drifting: { tone: 'bad', sign: '▲' },
  better: { tone: 'good', sign: '▼' },
  shifted: { tone: 'accent', sign: '◆' },
  'too early': { tone: 'neutral', sign: '…' },
}

/** How a series stands, in a word. */
export function StateBadge({ state }: { state: StateWord }) {
  const { tone, sign } = LOOKS[state]
  return (
    <Badge tone={tone}>
      <span aria-hidden="true">{sign}</span>
      {state}
    </Badge>
  )
}
