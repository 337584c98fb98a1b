'use client'
import { type FormEvent, useState } from 'react'
import { Button } from '../_ui/button.tsx'
import { Select } from '../_ui/select.tsx'
import { TextField } from '../_ui/text_field.tsx'
import { useParam } from '../_view/use_view.ts'
import type { AlertsChoice } from './list_choice.ts'

const STATES: readonly { value: AlertsChoice['state']; label: string }[] = [
  { value: 'any', label: 'All alerts' },
  { value: 'open', label: 'Open ones' },
  { value: 'ended', label: 'Those that are over' },
]

/** What to list: by state, and by what it says. */
export function AlertsFields({ choice }: { choice: AlertsChoice }) {
  const setParam = useParam()
  const [search, setSearch] = useState(choice.search)
  const find = (event: FormEvent) => {
    event.preventDefault()
    setParam('q', search.trim() === '' ? null : search.trim())
  }
  return (
    <search className="mb-4 flex flex-wrap items-end gap-2">
      <Select
        label="State"
        labelHidden
        className="w-auto"
        options={STATES}
        value={choice.state}
        onValueChange={(value) => setParam('state', value === 'any' ? null : value)}
      />
      <form onSubmit={find} className="flex items-end gap-2">
        <TextField
          label="Search alerts"
          labelHidden
          placeholder="Search"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <Button type="submit" look="secondary">
          Find
        </Button>
      </form>
    </search>
  )
}
