'use client'
import { useId } from 'react'
import { TextField } from '#app/_ui/text_field.tsx'

interface TimeZoneFieldProps {
  name: string
  timeZones: readonly string[]
  defaultValue: string
  error?: string | undefined
}

/** An IANA time zone: typed, with suggestions, since there are over 400. */
export function TimeZoneField({ name, timeZones, defaultValue, error }: TimeZoneFieldProps) {
  const list = useId()
  return (
    <>
      <TextField
        label="Time zone"
        name={name}
        list={list}
        defaultValue={defaultValue}
        autoComplete="off"
        spellCheck={false}
        hint="Days and weeks begin by it."
        error={error}
      />
      <datalist id={list}>
        {timeZones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  )
}
