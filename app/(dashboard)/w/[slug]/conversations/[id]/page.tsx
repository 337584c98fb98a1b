import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CaseCard } from '#app/_conversations/case_card.tsx'
import { ClaimsCard } from '#app/_conversations/claims_card.tsx'
import { ConversationFacts } from '#app/_conversations/conversation_facts.tsx'
import { StruckStints } from '#app/_conversations/struck_stints.tsx'
import { requirePageAccess, type ScreenProps } from '#app/_http/require_page_access.ts'
import { ScreenLink } from '#app/_links/screen_link.tsx'
import { RefreshWhenCounted } from '#app/_live/refresh_when_counted.tsx'
import { paramsOf } from '#app/_page/search_params.ts'
import { Card } from '#app/_ui/card.tsx'
import { PageHeader } from '#app/_ui/page_header.tsx'
import { Problem } from '#core/problem.ts'
import { readConversation } from '#server/conversations/read_conversation.ts'
import { readStanding } from '#server/ingestion/read_standing.ts'
import { readWorkspace } from '#server/workspace/directory.ts'

export const metadata: Metadata = { title: 'Conversation' }

export default async function ConversationPage(props: ScreenProps<'id'>) {
  const access = await requirePageAccess('conversation', props)
  const id = decodeURIComponent((await props.params).id)
  // First: what is counted while the rest is read may be missing from it.
  const { sequence } = await readStanding(access.workspaceId)
  const [{ policy }, detail] = await Promise.all([readWorkspace(access.workspaceId), readOrNull(access.workspaceId, id)])
  if (!detail) notFound()
  const { currency, timeZone } = policy
  return (
    <>
      <PageHeader
        title={`Conversation ${id}`}
        back={
          <ScreenLink
            to={{ screen: 'conversations' }}
            query={(await paramsOf(props.searchParams)).toString()}
            className="text-ink-default underline-offset-4 hover:text-ink hover:underline"
          >
            <span aria-hidden="true">← </span>Back to the conversations
          </ScreenLink>
        }
        hint={`Counted under policy version ${detail.policyVersion}. Times in ${timeZone}.`}
      />
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-3">
        <div className="min-w-0 space-y-4 lg:col-span-2">
          <Card id="why" title="Why it counts as it does">
            <ul className="max-w-prose space-y-2 text-ink-emphasis" data-testid="explanation">
              {detail.explanation.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </Card>
          <ClaimsCard claims={detail.claims} timeZone={timeZone} />
          <StruckStints stints={detail.struckStints} {...{ currency, timeZone }} />
          {detail.cases.map((known, place) => (
            <CaseCard
              key={`${known.root}/${known.stints[0]?.startedAt}`}
              {...{ known, currency, timeZone }}
              conversation={id}
              name={
                detail.cases.length === 1 ? 'From first contact to last clean-up' : `Case ${place + 1} of ${detail.cases.length}`
              }
            />
          ))}
        </div>
        <ConversationFacts detail={detail} timeZone={timeZone} />
      </div>
      <RefreshWhenCounted sequence={sequence} />
    </>
  )
}

async function readOrNull(workspaceId: number, id: string) {
  return readConversation(workspaceId, id, new Date()).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'not_found') return null
    throw error
  })
}
