import { jsonBody } from '#app/_http/json_body.ts'
import { methods } from '#app/_http/methods.ts'
import { json, route } from '#app/_http/route.ts'
import { type ErasureAnswer, erasureSchema } from '#core/erasure/contract.ts'
import { eraseCustomer } from '#server/customers/erase_customer.ts'
import { findCustomer } from '#server/customers/find_customer.ts'
import { askerOf, getQuestions } from '#server/questions/questions.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  /** Erases a customer, or finds what is stored of one; it looks at the whole workspace, so a process does one at a time. */
  POST: route('customers:erase', async ({ request, access }) => {
    const { customer, dryRun } = await jsonBody(request, erasureSchema)
    const { seats, erasures } = getQuestions()
    const leave = seats.take(access)
    try {
      const answer: ErasureAnswer = await erasures.run(askerOf(access), request.signal, () =>
        dryRun ? findCustomer(access.workspaceId, customer) : eraseCustomer(access, customer),
      )
      return json(answer)
    } finally {
      leave()
    }
  }),
})
