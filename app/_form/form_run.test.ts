import { describe, expect, it } from 'vitest'
import { FormRun, shown } from './form_run.ts'
import type { FormProblem } from './send_json.ts'

const REFUSED: FormProblem = { status: 409, message: 'Somebody was quicker.', fields: {} }

describe('a form on its way', () => {
  it('is busy until the answer is there, and sends nothing twice meanwhile', async () => {
    const run = new FormRun()
    let resolve: (problem: FormProblem | null) => void = () => undefined
    const answered = new Promise<FormProblem | null>((settle) => {
      resolve = settle
    })
    let sent = 0
    const send = () => {
      sent += 1
      return answered
    }
    const both = [run.submit(send), run.submit(send)]
    expect([sent, run.state()]).toEqual([1, { busy: true, problem: null }])
    resolve(REFUSED)
    await Promise.all(both)
    expect(run.state()).toEqual({ busy: false, problem: REFUSED })
  })

  it('can be sent again, with the last problem gone at once', async () => {
    const run = new FormRun()
    await run.submit(async () => REFUSED)
    const seen: unknown[] = []
    const stop = run.watch(() => seen.push(run.state()))
    await run.submit(async () => null)
    expect(seen).toEqual([
      { busy: true, problem: null },
      { busy: false, problem: null },
    ])
    stop()
    await run.submit(async () => null)
    expect(seen).toHaveLength(2)
  })

  it('comes back with words where something broke', async () => {
    const run = new FormRun()
    await run.submit(async () => JSON.parse('<html>'))
    expect(run.state()).toMatchObject({ busy: false, problem: { message: 'That did not work. Please try again.' } })
  })
})

describe('a problem', () => {
  it('is shown at its fields alone, where it names some', () => {
    const { message, errorOf } = shown({ status: 400, message: 'email: no address', fields: { email: 'no address' } })
    expect([message, errorOf('email'), errorOf('name'), errorOf('toString')]).toEqual([
      undefined,
      'no address',
      undefined,
      undefined,
    ])
  })

  it('is shown as a whole, where it names none', () => {
    expect(shown(REFUSED).message).toBe('Somebody was quicker.')
    expect(shown(null).message).toBeUndefined()
  })
})
