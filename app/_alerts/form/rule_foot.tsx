import type { ReactNode } from 'react'
import { Button } from '../../_ui/button.tsx'
import { Refusal } from '../../_ui/refusal.tsx'
import type { RuleSentence } from '../rule_sentence.ts'

interface RuleFootProps {
  /** Null while a number is missing. */
  sentence: RuleSentence | null
  label: string
  busy: boolean
  /** Why it was not made. */
  problem: string | undefined
  /** What leaves without it. */
  children: ReactNode
}

/** The whole rule as one sentence, always in view, and what makes it. */
export function RuleFoot({ sentence, label, busy, problem, children }: RuleFootProps) {
  return (
    <div className="sticky bottom-0 z-20 -mx-4 mt-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line bg-surface px-4 py-3 sm:-mx-6 sm:px-6">
      <Refusal why={problem} className="basis-full">
        Nothing was saved; what you entered stays here.
      </Refusal>
      <p className="min-w-0 flex-1 basis-80 text-sm text-ink-default" data-testid="rule-sentence">
        {sentence === null ? (
          'Enter the number that is missing.'
        ) : (
          <>
            <span className="font-semibold text-ink">{sentence.main}</span> {sentence.promise}
          </>
        )}
      </p>
      <div className="flex items-center gap-1">
        {children}
        <Button type="submit" loading={busy}>
          {label}
        </Button>
      </div>
    </div>
  )
}
