'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { sendJson } from '#app/_form/send_json.ts'
import { Button } from '#app/_ui/button.tsx'
import { Callout } from '#app/_ui/callout.tsx'
import { Table, TableBody, TableHead, TableHeaderCell, TableRow } from '#app/_ui/table.tsx'
import type { SessionEntry } from '#server/access/sessions/list_sessions.ts'
import { SessionRow } from './session_row.tsx'

const PATH = '/api/settings/sessions'

/** The browsers in which one is signed in, each to be signed out. */
export function SessionTable({ sessions, timeZone }: { sessions: SessionEntry[]; timeZone: string }) {
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const end = async (path: string) => {
    setBusy(true)
    const sent = await sendJson('DELETE', path)
    setProblem(sent.ok ? null : sent.problem.message)
    setBusy(false)
    router.refresh()
  }

  return (
    <>
      {problem && <Callout tone="bad" live title={problem} className="mx-5 mb-3" />}
      <Table caption="Browsers in which you are signed in">
        <TableHead>
          <TableRow>
            <TableHeaderCell>Browser</TableHeaderCell>
            <TableHeaderCell>Address</TableHeaderCell>
            <TableHeaderCell>Signed in</TableHeaderCell>
            <TableHeaderCell>Ends</TableHeaderCell>
            <TableHeaderCell>
              <span className="sr-only">Sign out</span>
            </TableHeaderCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {sessions.map((entry) => (
            <SessionRow key={entry.id} entry={entry} timeZone={timeZone} onEnd={() => void end(`${PATH}/${entry.id}`)} />
          ))}
        </TableBody>
      </Table>
      {sessions.length > 1 && (
        <div className="px-4 py-4 sm:px-5">
          <Button look="secondary" loading={busy} onClick={() => void end(PATH)}>
            Sign out all others
          </Button>
        </div>
      )}
    </>
  )
}
