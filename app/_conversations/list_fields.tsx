'use client'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { BREAK_CAUSES } from '#core/case/break.ts'
import { CASE_STATES, type CaseState } from '#core/case/states.ts'
import type { Order } from '#core/conversation/order.ts'
import { CAUSE_NAMES, STATE_NAMES } from '#core/format/case.ts'
import { useScreenPath } from '../_links/use_screen_path.ts'
import { Button } from '../_ui/button.tsx'
import { Select } from '../_ui/select.tsx'
import { TextField } from '../_ui/text_field.tsx'
import { useParam } from '../_view/use_view.ts'
import type { ListChoice } from './list_params.ts'

/** Whose usual words would say the same as another choice. */
const STATE_LABELS: Partial<Record<CaseState, string>> = { broken: 'Ended in this range, taken back since' }
const STATES = [
  { value: 'ended', label: 'All that ended' },
  { value: 'taken-back', label: 'Taken back in this range' },
  ...CASE_STATES.map((value) => ({ value, label: STATE_LABELS[value] ?? `Only ${STATE_NAMES[value]}` })),
  { value: 'handoffs', label: 'Handoffs nobody took up' },
]
const CAUSES = [
  { value: 'any', label: 'Any cause' },
  ...BREAK_CAUSES.map((value) => ({ value, label: `Because ${CAUSE_NAMES[value]}` })),
]

const ORDERS: readonly { value: Order; label: string }[] = [
  { value: 'newest', label: 'Newest first' },
  { value: 'oldest', label: 'Oldest first' },
]

/** What to list, besides range and filters, and in which order. */
export function ListFields({ choice }: { choice: ListChoice }) {
  const setParam = useParam()
  return (
    <>
      <Select
        label="State"
        labelHidden
        className="w-auto"
        options={STATES}
        value={choice.state}
        onValueChange={(value) => setParam('state', value === 'ended' ? null : value)}
      />
      {(choice.state === 'broken' ||
        choice.state === 'taken-back' ||
        (choice.cause !== 'any' && choice.state !== 'handoffs')) && (
        <Select
          label="Cause"
          labelHidden
          className="w-auto"
          options={CAUSES}
          value={choice.cause}
          onValueChange={(value) => setParam('cause', value === 'any' ? null : value)}
        />
      )}
      <Select
        label="Order"
        labelHidden
        className="w-auto"
        options={ORDERS}
        value={choice.order}
        onValueChange={(order) => setParam('order', order === 'newest' ? null : order)}
      />
    </>
  )
}

/** Leads straight to the conversation with an id, as it stands in the helpdesk. */
export function FindConversation() {
  const router = useRouter()
  const pathOf = useScreenPath()
  const [id, setId] = useState('')
  const find = (event: FormEvent) => {
    event.preventDefault()
    if (id.trim() !== '') router.push(pathOf({ screen: 'conversation', id: id.trim() }))
  }
  return (
    <search>
      <form onSubmit={find} className="flex items-end gap-2">
        <TextField
          label="Conversation id"
          labelHidden
          placeholder="Conversation id"
          value={id}
          onChange={(event) => setId(event.target.value)}
        />
        <Button type="submit" look="secondary">
          Find
        </Button>
      </form>
    </search>
  )
}
