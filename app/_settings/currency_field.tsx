'use client'
import { useId } from 'react'
import { TextField } from '#app/_ui/text_field.tsx'

const COMMON = [
  'USD',
  'EUR',
  'GBP',
  'SEK',
  'NOK',
  'DKK',
  'CHF',
  'PLN',
  'CZK',
  'CAD',
  'AUD',
  'NZD',
  'INR',
  'SGD',
  'JPY',
  'BRL',
  'MXN',
  'ZAR',
]

interface CurrencyFieldProps {
  /** In a form that reads its fields by name; else `value` and `onValueChange`. */
  name?: string
  defaultValue?: string
  value?: string
  onValueChange?: (currency: string) => void
  error?: string | undefined
}

/** An ISO 4217 code: typed, with suggestions. */
export function CurrencyField({ onValueChange, ...field }: CurrencyFieldProps) {
  const list = useId()
  return (
    <div>
      <TextField
        {...field}
        label="Currency"
        list={list}
        maxLength={3}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        hint="All costs are in it, e.g. EUR. Nothing is converted."
        {...(onValueChange ? { onChange: (event) => onValueChange(event.target.value.toUpperCase()) } : {})}
      />
      <datalist id={list}>
        {COMMON.map((code) => (
          <option key={code} value={code} />
        ))}
      </datalist>
    </div>
  )
}
