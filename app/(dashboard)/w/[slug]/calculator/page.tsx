import type { Metadata } from 'next'
import { Calculator } from '#app/_calculator/calculator.tsx'
import { answerQuestions } from '#app/_figures/answer_questions.ts'
import { requirePageAccess, type ScreenProps } from '#app/_http/require_page_access.ts'
import { paramsOf } from '#app/_page/search_params.ts'
import { SavedViews } from '#app/_saved_views/saved_views.tsx'
import { PageHeader } from '#app/_ui/page_header.tsx'
import { ownNumbersQuestion } from '#app/_view/questions.ts'
import { settingsOf } from '#app/_view/settings.ts'
import { inputFromFigures } from '#core/calculator/from_figures.ts'
import { unpackAnswer } from '#core/figures/unpack_answer.ts'
import { formatShortDay } from '#core/format/date.ts'
import { readWorkspace } from '#server/workspace/directory.ts'

export const metadata: Metadata = { title: 'Run your own numbers' }

export default async function CalculatorPage(props: ScreenProps) {
  const access = await requirePageAccess('calculator', props)
  const workspace = await readWorkspace(access.workspaceId)
  const { currency, timeZone } = workspace.policy
  const question = ownNumbersQuestion(settingsOf(workspace))
  const { own } = await answerQuestions(access, [question], new Date())
  const input = own ? inputFromFigures(unpackAnswer(own, question.frame).rows, workspace.policy.priceReworkOf) : null
  const range = own ? `${formatShortDay(own.from, timeZone)} to ${formatShortDay(Date.parse(own.to) - 1, timeZone)}` : ''
  return (
    <>
      <PageHeader
        title="Run your own numbers"
        hint="What a resolution that holds costs, once the clean-up of those that do not is priced. It begins with the worked example: 100,000 cases, 70% of them with the AI."
        actions={<SavedViews screen="calculator" access={access} params={await paramsOf(props.searchParams)} />}
      />
      <Calculator currency={currency} own={input} ownRange={range} />
    </>
  )
}
