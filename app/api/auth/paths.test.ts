import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { GET } from '../[[...rest]]/route.ts'

it('has of better-auth’s paths those that our pages use; the others are not found', async () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('route.ts'),
  )
  expect(files.sort()).toEqual(['change-password/route.ts', 'sign-in/email/route.ts', 'sign-out/route.ts'])
  const answer = await GET(new Request('http://localhost/api/auth/verify-email?token=x&callbackURL=/.//evil.example'))
  expect(answer.status).toBe(404)
  expect(await answer.json()).toMatchObject({ code: 'not_found' })
})
