'use client'
import { type ReactNode, useId } from 'react'
import { classNames } from './class_names.ts'

interface ExplainedProps {
  /** What is shown; underlined by dots. */
  children: ReactNode
  explanation: string
  align?: 'left' | 'right'
  className?: string
}

/** Something with an explanation that shows on hover, focus and touch, and that screen readers read. */
export function Explained({ children, explanation, align = 'left', className }: ExplainedProps) {
  const id = useId()
  return (
    <span className={classNames('group relative inline-block', className)}>
      <button
        type="button"
        aria-describedby={id}
        className="cursor-help decoration-line-strong decoration-dotted underline-offset-4 hover:underline"
      >
        {children}
      </button>
      <span
        role="tooltip"
        id={id}
        className={classNames(
          'hidden absolute top-full z-20 mt-1 w-64 max-w-[80vw] rounded-tremor-default border border-line bg-surface p-3 text-left',
          'text-sm font-normal tracking-normal whitespace-normal text-ink-emphasis shadow-tremor-dropdown',
          'group-focus-within:block group-hover:block',
          align === 'left' ? 'left-0' : 'right-0',
        )}
      >
        {explanation}
      </span>
    </span>
  )
}
