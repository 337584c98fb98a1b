'use client'
import { useId } from 'react'
import { TextField } from '#app/_ui/text_field.tsx'

interface TimeZoneFieldProps {
  timeZones: readonly string[]
  /** In a form that reads its fields by name; else `value` and `onValueChange`. */
  name?: string
  defaultValue?: string
  value?: string
  onValueChange?: (timeZone: string) => void
  error?: string | undefined
  /** What goes by it; days and weeks where nothing is said. */
  hint?: string
}

/** An IANA time zone: typed, with suggestions, since there are over 400. */
export function TimeZoneField({ timeZones, onValueChange, hint = 'Days and weeks begin by it.', ...field }: TimeZoneFieldProps) {
  const list = useId()
  return (
    <div>
      <TextField
        {...field}
        label="Time zone"
        list={list}
        autoComplete="off"
        spellCheck={false}
        hint={hint}
        {...(onValueChange ? { onChange: (event) => onValueChange(event.target.value) } : {})}
      />
      <datalist id={list}>
        {timeZones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </div>
  )
}
