'use client'
import { type ReactNode, type SelectHTMLAttributes, useId } from 'react'
import { classNames } from './class_names.ts'
import { FIELD_SHAPE } from './text_field.tsx'

export interface Option<V extends string = string> {
  value: V
  label: string
}

/** Options that stand together under a name. */
export interface OptionGroup<V extends string = string> {
  name: string
  options: readonly Option<V>[]
}

interface SelectProps<V extends string> extends Omit<SelectHTMLAttributes<HTMLSelectElement>, 'value' | 'onChange'> {
  label: string
  labelHidden?: boolean
  options: readonly (Option<V> | OptionGroup<V>)[]
  value?: V
  onValueChange?: (value: V) => void
  hint?: ReactNode
}

/** A labelled choice of one. The browser's own list: phones, keyboards and screen readers know it best. */
export function Select<V extends string>(props: SelectProps<V>) {
  const { label, labelHidden = false, options, value, onValueChange, hint, className, id, ...rest } = props
  const made = useId()
  const field = id ?? made
  return (
    <div className={classNames('min-w-0', className)}>
      <label htmlFor={field} className={labelHidden ? 'sr-only' : 'mb-1 block text-sm font-medium text-ink-emphasis'}>
        {label}
      </label>
      <select
        {...rest}
        id={field}
        {...(value === undefined ? {} : { value })}
        aria-describedby={hint ? `${field}-hint` : undefined}
        onChange={(event) => {
          const each = options.flatMap((option) => ('options' in option ? option.options : [option]))
          const chosen = each.find((option) => option.value === event.target.value)
          if (chosen) onValueChange?.(chosen.value)
        }}
        className={classNames(FIELD_SHAPE, 'select-arrow appearance-none pr-8')}
      >
        {options.map((option) =>
          'options' in option ? (
            <optgroup key={option.name} label={option.name}>
              {option.options.map(optionOf)}
            </optgroup>
          ) : (
            optionOf(option)
          ),
        )}
      </select>
      {hint && (
        <p id={`${field}-hint`} className="mt-1 text-sm text-ink-default">
          {hint}
        </p>
      )}
    </div>
  )
}

const optionOf = ({ value, label }: Option) => (
  <option key={value} value={value}>
    {label}
  </option>
)
