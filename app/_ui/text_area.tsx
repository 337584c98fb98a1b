'use client'
import { type ReactNode, type TextareaHTMLAttributes, useId } from 'react'
import { classNames } from './class_names.ts'
import { FIELD_SHAPE } from './text_field.tsx'

interface TextAreaProps extends TextareaHTMLAttributes<HTMLTextAreaElement> {
  label: string
  hint?: ReactNode
  error?: string | undefined
}

/** A labelled field of several lines with its hint and its error. */
export function TextArea({ label, hint, error, className, ...rest }: TextAreaProps) {
  const field = useId()
  const described = [hint && `${field}-hint`, error && `${field}-error`].filter(Boolean).join(' ')
  return (
    <div className={classNames('min-w-0', className)}>
      <label htmlFor={field} className="mb-1 block text-sm font-medium text-ink-emphasis">
        {label}
      </label>
      <textarea
        {...rest}
        id={field}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        className={FIELD_SHAPE}
      />
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
