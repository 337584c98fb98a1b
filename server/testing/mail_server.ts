import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export interface GotMail {
  to: string
  /** By which mail programs know it from a copy. */
  id: string
  /** The whole of it, as it was sent. */
  text: string
}

/** A mail server on this machine. */
export interface MailServer {
  url: string
  /** What it has, whether it said so or not. */
  got: GotMail[]
  /** How often somebody came to it. */
  visits: number
  /** Where it falls silent for ever: before it says a word, or once it has a mail to somebody; null: nowhere. */
  silent: 'greeting' | { afterMailTo: string } | null
  /** How long it takes for each step. */
  stepMs: number
  /** Whether it takes no mail for now. */
  refuses: boolean
  close: () => void
}

/** @param port 0 for any that is free. @returns a mail server that keeps what it gets. */
export async function startMailServer(port = 0): Promise<MailServer> {
  const slowly = (answer: () => void): void => {
    if (mails.stepMs === 0) answer()
    else setTimeout(answer, mails.stepMs)
  }
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 0,
    onConnect(_, greet) {
      mails.visits += 1
      if (mails.silent !== 'greeting') slowly(greet)
    },
    onMailFrom: (_address, _session, answer) => slowly(answer),
    onRcptTo: (_address, _session, answer) => slowly(answer),
    onData(stream, session, answer) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        if (mails.refuses) return answer(new Error('later'))
        const to = session.envelope.rcptTo[0]?.address ?? ''
        const text = Buffer.concat(parts).toString('utf8')
        mails.got.push({ to, id: /^Message-ID:\s*(\S+)/im.exec(text)?.[1] ?? '', text })
        const { silent } = mails
        if (silent === null || silent === 'greeting' || silent.afterMailTo !== to) answer()
      })
    },
  })
  // Whoever is killed in mid-sentence leaves a broken line.
  smtp.on('error', () => undefined)
  await new Promise<void>((listening) => {
    smtp.listen(port, '127.0.0.1', listening)
  })
  const { port: taken } = smtp.server.address() as AddressInfo
  const mails: MailServer = {
    url: `smtp://127.0.0.1:${taken}`,
    got: [],
    visits: 0,
    silent: null,
    stepMs: 0,
    refuses: false,
    close: () => void smtp.close(),
  }
  return mails
}
