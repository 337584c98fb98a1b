import type { ReactNode } from 'react'
import { classNames } from './class_names.ts'

export type Tone = 'neutral' | 'accent' | 'good' | 'bad' | 'warn'

const TONES: Record<Tone, string> = {
  neutral: 'bg-surface-subtle text-ink-emphasis',
  accent: 'bg-accent-faint text-accent-strong',
  good: 'bg-good-faint text-good',
  bad: 'bg-bad-faint text-bad',
  warn: 'bg-warn-faint text-warn',
}

/** A short word about a thing. The tone repeats what the word says, it never says more. */
export function Badge({ tone = 'neutral', className, children }: { tone?: Tone; className?: string; children: ReactNode }) {
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1 rounded-tremor-small px-1.5 py-0.5 text-xs font-medium whitespace-nowrap',
        TONES[tone],
        className,
      )}
    >
      {children}
    </span>
  )
}
