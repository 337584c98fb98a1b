import { authRoute } from '#app/_http/auth_route.ts'
import { methods } from '#app/_http/methods.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ POST: authRoute })
