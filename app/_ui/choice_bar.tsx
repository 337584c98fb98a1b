import { useId } from 'react'

interface ChoiceBarProps<V extends string> {
  legend: string
  options: readonly { value: V; label: string }[]
  value: V
  onValueChange: (value: V) => void
}

/** One of a few, side by side: a radio group, walked by arrow keys; two by two where there is little room. */
export function ChoiceBar<V extends string>({ legend, options, value, onValueChange }: ChoiceBarProps<V>) {
  const name = useId()
  return (
    <fieldset>
      <legend className="sr-only">{legend}</legend>
      <div className="grid grid-cols-2 gap-px overflow-hidden rounded-tremor-default border border-line-strong bg-line sm:grid-cols-4">
        {options.map((option) => (
          <label
            key={option.value}
            className="relative flex min-h-9 cursor-pointer items-center justify-center bg-surface px-2 py-1.5 text-center text-sm text-ink-default hover:text-ink has-checked:bg-accent-faint has-checked:font-semibold has-checked:text-accent-strong has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onValueChange(option.value)}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
