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
}

/** An IANA time zone: typed, with suggestions, since there are over 400. */
export function TimeZoneField({ timeZones, onValueChange, ...field }: TimeZoneFieldProps) {
  const list = useId()
  return (
    <div>
      <TextField
        {...field}
        label="Time zone"
        list={list}
        autoComplete="off"
        spellCheck={false}
        hint="Days and weeks begin by it."
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
