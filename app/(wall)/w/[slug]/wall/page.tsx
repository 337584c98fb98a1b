import type { Metadata } from 'next'
import { DriftStrip } from '#app/_drift/drift_strip.tsx'
import { answerQuestions } from '#app/_figures/answer_questions.ts'
import type { ScreenProps } from '#app/_http/require_page_access.ts'
import { requireWallAccess, type WallAccess } from '#app/_http/require_wall_access.ts'
import { policyMarks } from '#app/_overview/policy_marks.ts'
import { needlessQuestions, overviewQuestions } from '#app/_view/questions.ts'
import { type ScreenSettings, settingsOf } from '#app/_view/settings.ts'
import { parseView } from '#app/_view/view.ts'
import { type WallTurn, WallTurns } from '#app/_wall/wall_turns.tsx'
import { readDrift } from '#server/drift/read_drift.ts'
import { listPolicyVersions } from '#server/policy/list_policy_versions.ts'
import { listReleases } from '#server/releases/list_releases.ts'
import { readWorkspace } from '#server/workspace/directory.ts'

export const metadata: Metadata = { title: 'Wall' }

/** A display for a wall that nobody is signed in at: figures and drift, in turns, without anything to press. */
export default async function WallPage(props: ScreenProps) {
  const access = await requireWallAccess(props)
  const { workspaceId, workspaceName, views } = access
  const now = new Date()
  const settings = settingsOf(await readWorkspace(workspaceId))
  const [turns, drift, versions] = await Promise.all([
    Promise.all(views.queries.map((query) => answerTurn(access, { query, settings, now }))),
    readDrift(workspaceId, now),
    listPolicyVersions(workspaceId),
  ])
  const policies = policyMarks(versions)
  return (
    <WallTurns
      key={`${views.queries.join()} ${settings.policyVersion}`}
      {...{ turns, settings, policies, workspaceName }}
      seconds={views.seconds}
      strip={<DriftStrip answer={drift} slug={null} mayAlert={false} />}
    />
  )
}

async function answerTurn(access: WallAccess, asked: { query: string; settings: ScreenSettings; now: Date }): Promise<WallTurn> {
  const { query, settings, now } = asked
  const view = parseView(new URLSearchParams(query))
  const needless = needlessQuestions(view, settings, now.getTime())
  const questions = overviewQuestions(view, settings).filter(({ name }) => !needless.includes(name))
  const answers = await answerQuestions(access, questions, now)
  const range = { fromMs: Date.parse(answers.series?.from ?? ''), toMs: Date.parse(answers.series?.to ?? '') }
  return { view, answers, releases: await listReleases(access.workspaceId, range) }
}
