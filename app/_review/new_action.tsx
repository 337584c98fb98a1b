'use client'
import { useId } from 'react'
import type { SaidFigure } from '#core/review/contract.ts'
import { sendJson } from '../_form/send_json.ts'
import { useForm } from '../_form/use_form.ts'
import { Button } from '../_ui/button.tsx'
import { Dialog } from '../_ui/dialog.tsx'
import { Refusal } from '../_ui/refusal.tsx'
import { Select } from '../_ui/select.tsx'
import { TextField } from '../_ui/text_field.tsx'

interface NewActionProps {
  period: string
  figures: readonly SaidFigure[]
  onClose: () => void
  onAdded: () => void
}

/** What is to be done, by whom, until when, and which figure it is to move. */
export function NewAction({ period, figures, onClose, onAdded }: NewActionProps) {
  const id = useId()
  const form = useForm(async (data) => {
    const said = (name: string): string | null => String(data.get(name) ?? '').trim() || null
    const action = { text: said('text') ?? '', owner: said('owner'), due: said('due'), figure: said('figure') }
    const sent = await sendJson('POST', `/api/v1/reviews/${period}/actions`, action)
    if (sent.ok) onAdded()
    return sent.ok ? null : sent.problem
  })
  const options = [
    { value: '', label: 'none' },
    ...figures.map(({ key, name, isPart }) => ({
      value: key as string,
      label: isPart ? `Cost per accepted resolution, ${name}` : name,
    })),
  ]
  return (
    <Dialog
      open
      onClose={onClose}
      title="Add an action"
      actions={
        <>
          <Button look="secondary" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" form={id} loading={form.busy}>
            Add
          </Button>
        </>
      }
    >
      <form ref={form.ref} id={id} noValidate onSubmit={form.submit} className="space-y-4">
        <Refusal why={form.message}>Nothing was added; what you entered stays here.</Refusal>
        <TextField label="What is to be done" name="text" maxLength={300} error={form.errorOf('text')} autoFocus />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField label="By whom" name="owner" maxLength={80} error={form.errorOf('owner')} />
          <TextField label="Until" name="due" type="date" error={form.errorOf('due')} />
        </div>
        <Select
          label="The figure that it is to move"
          name="figure"
          options={options}
          hint="Later reviews say what it was, and what it is."
        />
      </form>
    </Dialog>
  )
}
