'use client'
import { TimeZoneField } from '#app/_settings/time_zone_field.tsx'
import { Card } from '#app/_ui/card.tsx'
import { Select } from '#app/_ui/select.tsx'
import { TextField } from '#app/_ui/text_field.tsx'
import { BusinessHours } from './business_hours.tsx'
import type { PolicyEdit } from './edit.ts'
import { WEEKDAYS } from './weekdays.ts'

/** Days, weeks and working hours. */
export function CalendarFields({ timeZones, ...edit }: PolicyEdit & { timeZones: readonly string[] }) {
  const { draft, set, errorOf } = edit
  return (
    <Card id="calendar" title="Calendar">
      <div className="grid gap-5 sm:grid-cols-3">
        <TimeZoneField
          timeZones={timeZones}
          value={draft.timeZone}
          onValueChange={(timeZone) => set({ timeZone })}
          error={errorOf('timeZone')}
        />
        <Select
          label="A week begins on"
          options={WEEKDAYS}
          value={draft.firstDayOfWeek}
          onValueChange={(firstDayOfWeek) => set({ firstDayOfWeek })}
        />
        <TextField
          label="A full-time human handles"
          suffix="min"
          inputMode="numeric"
          value={draft.fullTimeMinutesPerWeek}
          onChange={(event) => set({ fullTimeMinutesPerWeek: event.target.value })}
          hint="Minutes of conversations a week: the measure of agent equivalents."
          error={errorOf('fullTimeMinutesPerWeek')}
        />
      </div>
      <BusinessHours {...edit} />
    </Card>
  )
}
