import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { FilledForm } from '#app/_alerts/form/filled_form.tsx'
import { draftOf } from '#app/_alerts/rule_draft.ts'
import { RemoveRule } from '#app/_alerts/rules/remove_rule.tsx'
import { requirePageAccess, type ScreenProps } from '#app/_http/require_page_access.ts'
import { BackTo } from '#app/_links/back_to.tsx'
import { ScreenButton } from '#app/_links/screen_link.tsx'
import { PageHeader } from '#app/_ui/page_header.tsx'
import { Problem } from '#core/problem.ts'
import { readOneRule } from '#server/alerts/read_rules.ts'

export const metadata: Metadata = { title: 'Rule' }

/** A rule, to be changed or removed. */
export default async function RulePage(props: ScreenProps<'id'>) {
  const access = await requirePageAccess('rule', props)
  const rule = await readOrNull(access.workspaceId, decodeURIComponent((await props.params).id))
  if (!rule) notFound()
  const { id, name, body, changedAt, changedBy } = rule
  return (
    <>
      <PageHeader
        title={name}
        hint={`Changed last by ${changedBy}. What is changed counts from then on; open alerts go on.`}
        back={<BackTo screen="rules">Rules</BackTo>}
        actions={
          <>
            <ScreenButton to={{ screen: 'alerts' }} query={`rule=${id}`} look="secondary">
              Its alerts
            </ScreenButton>
            <RemoveRule {...{ id, name }} />
          </>
        }
      />
      <FilledForm key={`${id} ${changedAt}`} access={access} initial={draftOf(name, body)} id={id} />
    </>
  )
}

async function readOrNull(workspaceId: number, id: string) {
  if (!z.guid().safeParse(id).success) return null
  return readOneRule(workspaceId, id, new Date()).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'not_found') return null
    throw error
  })
}
