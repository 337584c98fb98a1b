import { randomUUID } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import { authorOf } from '#core/access/actor.ts'
import { passwordSchema } from '#core/access/password.ts'
import { type Policy, policySchema } from '#core/policy/policy.ts'
import { Problem } from '#core/problem.ts'
import { GUESSABLE, isGuessable } from '../access/guessable_password.ts'
import { hasOwner } from '../access/has_owner.ts'
import { prismaInDirectory } from '../platform/orm/in_directory.ts'
import type { PrismaTransaction } from '../platform/orm/in_transaction.ts'
import { enterWorkspace } from '../platform/orm/in_workspace.ts'
import { sql } from '../platform/postgres/sql.ts'
import { insertWorkspace } from './create_workspace.ts'

export interface NewOwner {
  email: string
  password: string
  /** What people call the workspace. */
  workspaceName: string
  /** The slug of a new workspace; one without a member (made by HOLDFAST_INIT_WORKSPACE) is taken over instead. */
  slug?: string
  policy?: Partial<Pick<Policy, 'timeZone' | 'currency'>>
}

export interface CreatedOwner {
  userId: string
  workspaceId: number
  workspaceSlug: string
}

/** Settles when nobody is being made any more: strangers may ask for this, and its hash is slow and uses all of a core. */
let turn: Promise<unknown> = Promise.resolve()

/**
 * Makes the first account and its workspace, both or neither. Of several that try at the same moment one succeeds.
 * @throws Problem `conflict` once there is an account; `invalid_parameter` for a password that others would try first.
 */
export async function createOwner(wanted: NewOwner): Promise<CreatedOwner> {
  await requireNoOwner()
  const created = turn.then(() => createInTurn(wanted))
  turn = created.catch(() => undefined)
  return created
}

const requireNoOwner = async (): Promise<void> => {
  if (await hasOwner()) throw conflict()
}

const conflict = (): Problem => new Problem('conflict', 'this Holdfast has its owner already: sign in')

async function createInTurn(wanted: NewOwner): Promise<CreatedOwner> {
  await requireNoOwner()
  requireGoodPassword(wanted)
  const passwordHash = await hashPassword(wanted.password)
  return prismaInDirectory(async (prisma) => {
    await prisma.$executeRawUnsafe(sql('access/lock_first_owner'))
    if ((await prisma.user.count({ take: 1 })) > 0) throw conflict()
    const userId = await insertUser(prisma, wanted.email, passwordHash)
    const workspace = (await takeOver(prisma, wanted, userId)) ?? (await insertNew(prisma, wanted, userId))
    await prisma.member.create({ data: { workspaceId: workspace.id, userId, role: 'owner' } })
    return { userId, workspaceId: workspace.id, workspaceSlug: workspace.slug }
  })
}

function requireGoodPassword({ email, password, workspaceName }: NewOwner): void {
  const wrong = passwordSchema.safeParse(password).error?.issues[0]?.message
  const message = wrong ?? (isGuessable(password, [email, workspaceName]) ? GUESSABLE : null)
  if (message !== null) throw new Problem('invalid_parameter', message, { errors: [{ path: 'password', message }] })
}

/** The rows that better-auth's own sign-up would make: it lower-cases e-mails and looks for the provider `credential`. */
async function insertUser(prisma: PrismaTransaction, email: string, password: string): Promise<string> {
  const id = randomUUID()
  const address = email.toLowerCase()
  await prisma.user.create({ data: { id, name: address.split('@')[0] ?? '', email: address } })
  await prisma.account.create({ data: { id: randomUUID(), accountId: id, providerId: 'credential', userId: id, password } })
  return id
}

interface OwnWorkspace {
  id: number
  slug: string
}

async function insertNew(prisma: PrismaTransaction, wanted: NewOwner, userId: string): Promise<OwnWorkspace> {
  const { slug = 'default', workspaceName: name, policy } = wanted
  return { id: await insertWorkspace(prisma, { slug, name, policy, actor: { kind: 'person', userId } }), slug }
}

/** A workspace that exists before any account can only be one that the first start made; it gets its owner now. */
async function takeOver(prisma: PrismaTransaction, wanted: NewOwner, userId: string): Promise<OwnWorkspace | null> {
  const found = await prisma.workspace.findFirst({
    where: wanted.slug === undefined ? {} : { slug: wanted.slug },
    orderBy: { id: 'asc' },
    select: { id: true, slug: true },
  })
  if (!found) return null
  await enterWorkspace(prisma, found.id)
  await prisma.workspace.update({ where: { id: found.id }, data: { name: wanted.workspaceName }, select: { id: true } })
  if (wanted.policy) await choosePolicy(prisma, found.id, wanted.policy, userId)
  return found
}

/** Only while nothing was counted under version 1: no figure that anyone saw can change. */
async function choosePolicy(
  prisma: PrismaTransaction,
  workspaceId: number,
  chosen: Partial<Policy>,
  userId: string,
): Promise<void> {
  const { sequence } = await prisma.ingestion.findUniqueOrThrow({ where: { workspaceId } })
  const [first, ...later] = await prisma.policy.findMany({ where: { workspaceId }, orderBy: { version: 'asc' } })
  if (!first || later.length > 0 || sequence > 0n) return
  const body = policySchema.parse({ ...policySchema.parse(first.body), ...chosen })
  const changedBy = authorOf({ kind: 'person', userId })
  await prisma.policy.update({
    where: { workspaceId_version: { workspaceId, version: first.version } },
    data: { body, changedBy },
  })
}
