'use client'
import { TextField } from '#app/_ui/text_field.tsx'

interface MoneyFieldProps {
  label: string
  currency: string
  value: string
  onChange: (value: string) => void
  hint?: string
  error?: string | undefined
}

/** An amount of money as it is sent: a decimal with a point, at most 6 decimals. */
export function MoneyField({ label, currency, value, onChange, hint, error }: MoneyFieldProps) {
  return (
    <TextField
      label={label}
      suffix={currency}
      inputMode="decimal"
      autoComplete="off"
      value={value}
      onChange={(event) => onChange(event.target.value.replace(',', '.').trim())}
      hint={hint}
      error={error}
    />
  )
}
