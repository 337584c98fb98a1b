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

/** An ISO 4217 code: typed, with suggestions. */
export function CurrencyField({ name, defaultValue, error }: { name: string; defaultValue: string; error?: string | undefined }) {
  const list = useId()
  return (
    <>
      <TextField
        label="Currency"
        name={name}
        list={list}
        defaultValue={defaultValue}
        maxLength={3}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        hint="All costs are in it."
        error={error}
      />
      <datalist id={list}>
        {COMMON.map((code) => (
          <option key={code} value={code} />
        ))}
      </datalist>
    </>
  )
}
