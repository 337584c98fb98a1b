import type { Metadata } from 'next'
import { FilledForm } from '#app/_alerts/form/filled_form.tsx'
import { draftFrom, madeFrom } from '#app/_alerts/rule_params.ts'
import { requirePageAccess, type ScreenProps } from '#app/_http/require_page_access.ts'
import { BackTo } from '#app/_links/back_to.tsx'
import { paramsOf } from '#app/_page/search_params.ts'
import { PageHeader } from '#app/_ui/page_header.tsx'

export const metadata: Metadata = { title: 'New alert' }

/** A new rule, filled in by what its address says. */
export default async function NewRulePage(props: ScreenProps) {
  const access = await requirePageAccess('newRule', props)
  const params = await paramsOf(props.searchParams)
  const from = madeFrom(params)
  return (
    <>
      <PageHeader
        title="New alert"
        hint={from === null ? 'Say what to watch. At the side stands what that gives on your own data.' : `From ${from}.`}
        back={<BackTo screen="rules">Rules</BackTo>}
      />
      <FilledForm key={params.toString()} access={access} initial={draftFrom(params)} id={null} />
    </>
  )
}
