/** @module Opens an address, and hands over what the page that opens there is answered. */
import type { Page, Response } from 'playwright-core'
import type { VisitAnswer, VisitInput } from '../../contract/visit.ts'

/** Not what the page before it is answered as it goes: that one cannot be read any more. */
export async function opened(page: Page, url: string): Promise<VisitAnswer> {
  const path = new URL(url).pathname
  const isOfIt = (response: Response) => {
    if (!response.url().endsWith('/v1/visit') || response.status() !== 202) return false
    const visit = JSON.parse(response.request().postData() ?? '{}') as Partial<VisitInput>
    return visit.decide === true && new URL(visit.page?.url ?? '/', url).pathname === path
  }
  const [answered] = await Promise.all([page.waitForResponse(isOfIt), page.goto(url)])
  return answered.json()
}
