'use client'
import type { ReactNode } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { TextField } from '#app/_ui/text_field.tsx'
import type { ChangeLine } from './change_words.ts'

interface SaveVersionProps {
  changes: readonly ChangeLine[]
  /** What they would do to the figures. */
  effect: ReactNode
  /** What became of the last version that was made. */
  standing: ReactNode
  reason: string
  onReason: (reason: string) => void
  busy: boolean
  error: string | undefined
  /** What is wrong with it as a whole. */
  problem: ReactNode
  onDiscard: () => void
}

/** Stays in sight while the policy is edited: what changes, why, the button that makes it so, and what became of that. */
export function SaveVersion({ changes, effect, standing, reason, onReason, busy, error, problem, onDiscard }: SaveVersionProps) {
  const nothing = changes.length === 0
  if (nothing && !standing && !problem) return null
  return (
    <section
      aria-label="Make a new version"
      className="sticky bottom-0 z-20 -mx-1 max-h-[60dvh] space-y-3 overflow-y-auto rounded-t-tremor-default border border-line-strong bg-surface p-4 shadow-lg"
    >
      {problem}
      {standing}
      {!nothing && (
        <>
          <ul aria-live="polite" aria-label="What changes" className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-default">
            {changes.map(({ name, words }) => (
              <li key={name} className="first-letter:uppercase">
                {name}: <strong className="font-semibold text-ink">{words}</strong>
              </li>
            ))}
          </ul>
          {effect}
          <div className="flex flex-wrap items-end gap-2">
            <TextField
              label="Reason"
              name="reason"
              maxLength={500}
              autoComplete="off"
              placeholder="For whoever asks in a year why the figures moved"
              className="min-w-56 flex-1"
              value={reason}
              onChange={(event) => onReason(event.target.value)}
              error={error}
            />
            <Button type="submit" loading={busy}>
              Make the version and recount
            </Button>
            <Button look="quiet" disabled={busy} onClick={onDiscard}>
              Discard changes
            </Button>
          </div>
          <p className="text-xs text-ink-default max-sm:hidden">
            All history is counted again in the background; the screens keep the present version until that is complete.
          </p>
        </>
      )}
    </section>
  )
}
