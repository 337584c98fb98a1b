'use client'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import type { ReviewContext } from '#core/review_context/context_contract.ts'
import { sayContextValue } from '#core/review_context/context_lines.ts'
import { sendJson } from '../_form/send_json.ts'
import { useForm } from '../_form/use_form.ts'
import { Button } from '../_ui/button.tsx'
import { Dialog } from '../_ui/dialog.tsx'
import { Refusal } from '../_ui/refusal.tsx'
import { TextField } from '../_ui/text_field.tsx'
import { readTyped, typedOf } from './typed_figures.ts'

interface EnterFiguresProps {
  /** Of the review, as it stands in addresses. */
  period: string
  kind: string
  currency: string
  entered: ReviewContext['entered']
}

/** Where figures are entered that no event tells. */
export function EnterFigures({ period, kind, currency, entered }: EnterFiguresProps) {
  const id = useId()
  const router = useRouter()
  const [asks, setAsks] = useState(false)
  const form = useForm(async (data) => {
    const sent = await sendJson(
      'PATCH',
      `/api/v1/reviews/${period}/entered`,
      readTyped((name) => String(data.get(name) ?? '')),
    )
    if (!sent.ok) return sent.problem
    setAsks(false)
    router.refresh()
    return null
  })
  return (
    <span className="print:hidden">
      <Button look="secondary" onClick={() => setAsks(true)}>
        Enter figures
      </Button>
      {asks && (
        <Dialog
          open
          onClose={() => setAsks(false)}
          title={`Figures of this ${kind}`}
          actions={
            <>
              <Button look="secondary" onClick={() => setAsks(false)}>
                Cancel
              </Button>
              <Button type="submit" form={id} loading={form.busy}>
                Save
              </Button>
            </>
          }
        >
          <p>Who entered them, and when, stands beside them. Publishing the review freezes them; an empty field takes one out.</p>
          <form ref={form.ref} id={id} noValidate onSubmit={form.submit} className="space-y-4">
            <Refusal why={form.message}>Nothing was saved; what you entered stays here.</Refusal>
            {entered.map(({ key, name, unit, now, last }, place) => (
              <TextField
                key={key}
                label={name}
                name={key}
                inputMode="decimal"
                autoComplete="off"
                defaultValue={typedOf(now?.value ?? null, unit)}
                suffix={unit === 'micros' ? currency : undefined}
                hint={last === null ? undefined : `Last ${kind}: ${sayContextValue(last.value, unit, currency)}`}
                error={form.errorOf(key)}
                autoFocus={place === 0}
              />
            ))}
          </form>
        </Dialog>
      )}
    </span>
  )
}
