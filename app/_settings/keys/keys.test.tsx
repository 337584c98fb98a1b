import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { LiveProvider } from '#app/_live/live_provider.tsx'
import { answerRequests, formOf, refusal } from '#app/_testing/answer_requests.ts'
import { elementsOf, textOf } from '#app/_testing/elements.ts'
import { KEY_SCOPES } from '#core/access/scopes.ts'
import type { ApiKeyEntry } from '#server/access/api_keys/list_api_keys.ts'
import { KeyRow } from './key_row.tsx'
import { MadeKeyLines } from './made_key_lines.tsx'
import { ScopeChoice } from './scope_choice.tsx'
import { sendNewKey } from './send_new_key.ts'

describe('a new key', () => {
  it('is asked for with its name and what it may, and seen this once', async () => {
    const sent = answerRequests(() => Response.json({ id: '7', key: 'hf_secret' }, { status: 201 }))
    const scopes = ['events:write', 'policy:read']
    expect(await sendNewKey(formOf({ name: 'Helpdesk', scopes }))).toEqual({
      name: 'Helpdesk',
      key: 'hf_secret',
      sends: true,
    })
    expect(sent).toMatchObject([{ method: 'POST', url: '/api/settings/keys', body: { name: 'Helpdesk', scopes } }])
  })

  it('says of one that reads alone that it sends nothing', async () => {
    answerRequests(() => Response.json({ id: '7', key: 'hf_secret' }, { status: 201 }))
    expect(await sendNewKey(formOf({ name: 'x', scopes: ['figures:read'] }))).toMatchObject({ sends: false })
  })

  it('comes with the line that sends a first conversation by it, where it may', () => {
    const shown = (sends: boolean) =>
      renderToStaticMarkup(
        <LiveProvider>
          <MadeKeyLines made={{ name: 'x', key: 'hf_secret', sends }} origin="http://here" />
        </LiveProvider>,
      )
    expect(shown(true)).toContain('curl http://here/api/v1/events')
    expect(shown(true)).toContain('Bearer hf_secret')
    expect(shown(true)).toMatch(/(first-\w+)&quot;.*Waiting for \1;/s)
    expect(shown(false)).not.toContain('curl')
    expect(shown(false)).toContain('hf_secret')
  })

  it('is not asked for without a name or with nothing that it may', async () => {
    const sent = answerRequests(() => Response.json({}))
    expect(await sendNewKey(formOf({ name: ' ', scopes: [] }))).toMatchObject({
      problem: { fields: { name: 'Give it a name.', scopes: 'Choose at least one.' } },
    })
    expect(sent).toEqual([])
  })

  it('is not there where the server refuses', async () => {
    answerRequests(() => refusal(403, 'a member may not do this'))
    const answer = await sendNewKey(formOf({ name: 'x', scopes: ['events:write'] }))
    expect(answer).toMatchObject({ problem: { message: 'A member may not do this.' } })
  })
})

describe('what a key may', () => {
  const inputs = (error?: string) =>
    [...renderToStaticMarkup(<ScopeChoice error={error} />).matchAll(/<input[^>]*>/g)].map(String)

  it('offers every scope, and chooses what sending and reading need', () => {
    expect(inputs().map((input) => /value="([^"]*)"/.exec(input)?.[1])).toEqual([...KEY_SCOPES])
    const chosen = inputs().filter((input) => input.includes('checked'))
    expect(chosen.map((input) => /value="([^"]*)"/.exec(input)?.[1])).toEqual(['events:write', 'figures:read'])
  })

  it('leads to its first field where something is wrong', () => {
    expect(inputs().some((input) => input.includes('aria-invalid'))).toBe(false)
    expect(inputs('Choose at least one.').map((input) => input.includes('aria-invalid'))).toEqual(
      KEY_SCOPES.map((_, place) => place === 0),
    )
    expect(renderToStaticMarkup(<ScopeChoice error="Choose at least one." />)).toContain('role="alert"')
  })
})

describe('a line of the table of keys', () => {
  const ENTRY: ApiKeyEntry = {
    id: '7',
    name: 'Helpdesk',
    hint: 'hf_abcde',
    scopes: ['events:write', 'policy:read'],
    createdAt: '2026-11-23T12:00:00.000Z',
    lastUsedAt: null,
    revokedAt: null,
  }
  const draw = (change: Partial<ApiKeyEntry> = {}, onRevoke = () => {}) =>
    elementsOf(KeyRow({ entry: { ...ENTRY, ...change }, timeZone: 'Europe/Stockholm', onRevoke }))
  const texts = (change: Partial<ApiKeyEntry> = {}) => draw(change).map(({ props }) => textOf(props.children))

  it('shows what is still known of the key, by the workspace’s clock', () => {
    expect(texts()).toEqual(expect.arrayContaining(['Helpdesk', 'hf_abcde…', 'events:write', 'policy:read', 'never']))
    expect(texts({ lastUsedAt: '2026-11-23T12:30:00.000Z' }).join()).toMatch(/13:30/)
    expect(texts({ lastUsedAt: '2026-11-23T12:30:00.000Z' })).not.toContain('never')
  })

  it('offers to revoke a key in force, by a name that tells it from its twins', () => {
    const onRevoke = vi.fn()
    const button = draw({}, onRevoke).find(({ props }) => props.onClick)
    expect(button?.props['aria-label']).toBe('Revoke Helpdesk (hf_abcde…)')
    button?.props.onClick?.()
    expect(onRevoke).toHaveBeenCalledOnce()
  })

  it('says of a revoked one that it is, and offers nothing', () => {
    const revokedAt = '2026-11-24T12:00:00.000Z'
    expect(texts({ revokedAt })).toContain('revoked')
    expect(draw({ revokedAt }).some(({ props }) => props.onClick)).toBe(false)
  })
})
