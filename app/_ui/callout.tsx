import type { ReactNode } from 'react'
import { classNames } from './class_names.ts'

export type CalloutTone = 'note' | 'good' | 'warn' | 'bad'

const TONES: Record<CalloutTone, string> = {
  note: 'border-accent bg-accent-faint',
  good: 'border-good bg-good-faint',
  warn: 'border-warn bg-warn-faint',
  bad: 'border-bad bg-bad-faint',
}

interface CalloutProps {
  tone?: CalloutTone
  title: ReactNode
  /** Announced when it appears: `bad` at once, the others when the reader pauses. */
  live?: boolean
  action?: ReactNode
  className?: string
  children?: ReactNode
}

/** A message in the page: what happened, what follows, what to do. */
export function Callout({ tone = 'note', title, live = false, action, className, children }: CalloutProps) {
  const role = live ? (tone === 'bad' ? 'alert' : 'status') : undefined
  return (
    <div
      role={role}
      className={classNames('rounded-tremor-default border-l-4 px-4 py-3 text-sm text-ink-emphasis', TONES[tone], className)}
    >
      <p className="font-semibold text-ink">{title}</p>
      {children && <div className="mt-1 space-y-1">{children}</div>}
      {action && <div className="mt-3">{action}</div>}
    </div>
  )
}
