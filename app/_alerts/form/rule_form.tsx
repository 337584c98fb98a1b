'use client'
import { useRouter } from 'next/navigation'
import { type KeyboardEvent, useMemo, useState } from 'react'
import { MAX_RULE_NAME } from '#core/alert/limits.ts'
import type { Release } from '#core/release/contract.ts'
import type { KnownValues } from '../../_filters/filter_dialog.tsx'
import { useForm } from '../../_form/use_form.ts'
import { ScreenLink } from '../../_links/screen_link.tsx'
import { useScreenPath } from '../../_links/use_screen_path.ts'
import { Card } from '../../_ui/card.tsx'
import { preparePreview } from '../prepare_preview.ts'
import { bodyOf, type RuleDraft } from '../rule_draft.ts'
import { ruleSentence, type Said } from '../rule_sentence.ts'
import { ruleName } from '../rule_words.ts'
import { MoreFields } from './more_fields.tsx'
import { NoteFields } from './note_fields.tsx'
import { PreviewColumn } from './preview_column.tsx'
import { RuleFoot } from './rule_foot.tsx'
import { sendRule } from './send_rule.ts'
import { SensitivityFields } from './sensitivity_fields.tsx'
import type { ShownChannel } from './shown_channel.ts'
import { ToldFields } from './told_fields.tsx'
import { usePreview } from './use_preview.ts'
import { WhatFields } from './what_fields.tsx'
import { WhereFields } from './where_fields.tsx'
import { WhomFields } from './whom_fields.tsx'

interface RuleFormProps {
  /** What is filled in. */
  initial: RuleDraft
  /** The rule that is changed; null for a new one. */
  id: string | null
  values: KnownValues
  channels: readonly ShownChannel[]
  releases: readonly Release[]
  currency: string
  timeZone: string
}

/** A rule: at the left what is asked for, at the right what that gives on one's own data, below the whole in a sentence. */
export function RuleForm({ initial, id, values, channels, releases, currency, timeZone }: RuleFormProps) {
  const router = useRouter()
  const pathOf = useScreenPath()
  const [draft, setDraft] = useState(initial)
  const change = (changed: Partial<RuleDraft>) => setDraft((before) => ({ ...before, ...changed }))
  const body = useMemo(() => bodyOf(draft), [draft])
  const preview = usePreview(body)
  const model = useMemo(() => preview.answer && preparePreview(preview.answer, timeZone), [preview.answer, timeZone])
  const suggested = (body ? ruleName(body as Said) : 'Rule').slice(0, MAX_RULE_NAME)
  const form = useForm(async () => {
    const sent = await sendRule(draft, suggested, id)
    if ('problem' in sent) return sent.problem
    router.push(pathOf({ screen: 'rules' }, ''))
    router.refresh()
    return null
  })
  const { errorOf } = form
  const part = { draft, change, errorOf }
  return (
    <form ref={form.ref} noValidate onSubmit={form.submit} onKeyDown={sendByKey}>
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
        <Card flush>
          <div className="-mt-3 divide-y divide-line">
            <WhatFields {...part} currency={currency} />
            {draft.kind !== 'data' && (
              <WhomFields {...part} values={values} atMost={model?.atMost ?? null} error={errorOf('body.filters')} />
            )}
            {(draft.kind === 'drift' || (draft.kind === 'data' && draft.data.watches !== 'ingestionBehind')) && (
              <SensitivityFields {...part} prices={preview.prices} />
            )}
            <ToldFields {...part} timeZone={timeZone} />
            <WhereFields {...part} channels={channels} />
            <NoteFields {...part} suggested={suggested} />
            <MoreFields {...part} currency={currency} />
          </div>
        </Card>
        <PreviewColumn {...{ preview, model, body, releases, currency, timeZone }} />
      </div>
      <RuleFoot
        sentence={body && ruleSentence(body as Said, channels, currency)}
        label={id === null ? 'Make alert' : 'Save the rule'}
        busy={form.busy}
        problem={form.message}
      >
        <ScreenLink to={{ screen: 'rules' }} query="" className="px-3 py-1.5 text-sm text-ink-default hover:text-ink">
          Cancel
        </ScreenLink>
      </RuleFoot>
    </form>
  )
}

/** Ctrl and Enter send it from any field. */
function sendByKey(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  event.currentTarget.requestSubmit()
}
