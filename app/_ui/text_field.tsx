'use client'
import { type InputHTMLAttributes, type ReactNode, useId } from 'react'
import { classNames } from './class_names.ts'
import { isSaidBy } from './is_said_by.ts'

export const FIELD_SHAPE =
  'block w-full min-w-0 rounded-tremor-default border border-line-strong bg-surface px-3 py-1.5 min-h-9 text-sm text-ink shadow-tremor-input ' +
  'placeholder:text-ink-subtle disabled:cursor-not-allowed disabled:bg-surface-muted disabled:text-ink-subtle aria-invalid:border-bad'

interface TextFieldProps extends InputHTMLAttributes<HTMLInputElement> {
  label: string
  /** Keeps the label for screen readers alone, where the place says what it is. */
  labelHidden?: boolean
  hint?: ReactNode
  /** What is wrong; announced, and tied to the field. */
  error?: string | undefined
  /** Shown inside at the right, e.g. a unit. */
  suffix?: ReactNode
}

/** A labelled text input with its hint and its error; a hint that the error says again is not shown twice. */
export function TextField({ label, labelHidden = false, hint: given, error, suffix, className, id, ...rest }: TextFieldProps) {
  const made = useId()
  const hint = typeof given === 'string' && isSaidBy(given, error) ? null : given
  const field = id ?? made
  const described = [hint && `${field}-hint`, error && `${field}-error`].filter(Boolean).join(' ')
  return (
    <div className={classNames('min-w-0', className)}>
      <label htmlFor={field} className={labelHidden ? 'sr-only' : 'mb-1 block text-sm font-medium text-ink-emphasis'}>
        {label}
      </label>
      <div className="relative">
        <input
          {...rest}
          id={field}
          aria-invalid={error ? true : undefined}
          aria-describedby={described || undefined}
          className={classNames(FIELD_SHAPE, suffix !== undefined && 'pr-12')}
        />
        {suffix !== undefined && (
          <span className="pointer-events-none absolute inset-y-0 right-3 flex items-center text-sm text-ink-subtle">
            {suffix}
          </span>
        )}
      </div>
      {hint && (
        <p id={`${field}-hint`} className="mt-1 text-sm text-ink-default">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${field}-error`} role="alert" className="mt-1 text-sm font-medium text-bad">
          {error}
        </p>
      )}
    </div>
  )
}
