import type { StateWord } from '#core/format/drift.ts'

/** What lines of a series are drawn in. */
export const COLOURS: Readonly<Record<StateWord, string>> = {
  steady: 'var(--ink-subtle)',
  'too early': 'var(--ink-subtle)',
  watching: 'var(--warn)',
  drifting: 'var(--bad)',
  better: 'var(--good)',
  shifted: 'var(--accent)',
}
