'use client'
import type { CalculatorInput } from '#core/calculator/inputs.ts'
import { Select } from '../_ui/select.tsx'
import { TextField } from '../_ui/text_field.tsx'
import type { Checked, Typed } from './input_params.ts'

type Field = Exclude<keyof CalculatorInput, 'priceReworkOf'>

interface FieldModel {
  field: Field
  label: string
  unit: 'cases' | '%' | 'money'
  hint?: string
}

const GENERAL: readonly FieldModel[] = [
  { field: 'cases', label: 'Cases', unit: 'cases', hint: 'All of them matured.' },
  { field: 'aiShare', label: 'Begun by the AI', unit: '%' },
  { field: 'overhead', label: 'Overhead in the period', unit: 'money', hint: 'Oversight, platform, licences.' },
]
const AI: readonly FieldModel[] = [
  { field: 'aiCost', label: 'Handling a case', unit: 'money' },
  { field: 'aiFails', label: 'Do not hold', unit: '%' },
  { field: 'aiCleanUp', label: 'Cleaning up after one', unit: 'money' },
]
const HUMAN: readonly FieldModel[] = [
  { field: 'humanCost', label: 'Handling a case', unit: 'money' },
  { field: 'humanFails', label: 'Do not hold', unit: '%' },
  { field: 'humanCleanUp', label: 'Cleaning up after one', unit: 'money' },
]
const PRICED = [
  { value: 'all', label: 'everyone’s clean-up' },
  { value: 'ai', label: 'the AI’s clean-up alone' },
] as const

interface CalculatorFieldsProps {
  typed: Typed
  errors: Checked['errors']
  currency: string
  onChange: (typed: Typed) => void
}

/** All that the calculator asks for. */
export function CalculatorFields({ typed, errors, currency, onChange }: CalculatorFieldsProps) {
  const group = (legend: string, fields: readonly FieldModel[]) => (
    <fieldset>
      <legend className="mb-2 text-sm font-semibold text-ink">{legend}</legend>
      <div className="grid gap-3 sm:grid-cols-3">
        {fields.map(({ field, label, unit, hint }) => (
          <TextField
            key={field}
            label={label}
            inputMode={unit === 'cases' ? 'numeric' : 'decimal'}
            autoComplete="off"
            value={typed[field]}
            suffix={unit === 'money' ? currency : unit === '%' ? '%' : undefined}
            error={errors[field]}
            hint={hint}
            onChange={(event) => onChange({ ...typed, [field]: event.target.value })}
          />
        ))}
      </div>
    </fieldset>
  )
  return (
    <div className="space-y-6">
      {group('The period', GENERAL)}
      {group('The AI', AI)}
      {group('The humans', HUMAN)}
      <Select
        label="Price"
        className="max-w-64"
        options={PRICED}
        value={typed.priceReworkOf === 'ai' ? 'ai' : 'all'}
        onValueChange={(priceReworkOf) => onChange({ ...typed, priceReworkOf })}
      />
    </div>
  )
}
