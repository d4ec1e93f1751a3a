/** @module All doors of the Worker, and the one place where a failure becomes an answer. */
import { Hono } from 'hono'
import { liveThrough } from './core/back-test/live-through.ts'
import { mayClaim } from './core/coupon/may-claim.ts'
import { type Decide, decide } from './core/decide.ts'
import { type PlanVisit, planVisit } from './core/plan-visit.ts'
import { type PreviewOutcome, previewDecision } from './core/preview-decision.ts'
import { matches } from './core/segment/matches.ts'
import { passes } from './core/segment/passes.ts'
import { backTests } from './routes/admin/back-tests.ts'
import { campaign } from './routes/admin/campaign.ts'
import { campaignDraft } from './routes/admin/campaign-draft.ts'
import { campaignWrites } from './routes/admin/campaign-writes.ts'
import { campaigns } from './routes/admin/campaigns.ts'
import { checkCampaign } from './routes/admin/check-campaign.ts'
import { connect } from './routes/admin/connect.ts'
import { counters } from './routes/admin/counters.ts'
import { couponCodes } from './routes/admin/coupon-codes.ts'
import { couponPools } from './routes/admin/coupon-pools.ts'
import { couponRedemptions } from './routes/admin/coupon-redemptions.ts'
import { coupons } from './routes/admin/coupons.ts'
import { customersReport } from './routes/admin/customers-report.ts'
import { debugKeys } from './routes/admin/debug-keys.ts'
import { events } from './routes/admin/events.ts'
import { exampleMember } from './routes/admin/example-member.ts'
import { feeds } from './routes/admin/feeds.ts'
import { fits } from './routes/admin/fits.ts'
import { imports } from './routes/admin/imports.ts'
import { learnedProducts } from './routes/admin/learned-products.ts'
import { lintCampaign } from './routes/admin/lint-campaign.ts'
import { mails, signUps } from './routes/admin/mailbox.ts'
import { orderImport } from './routes/admin/order-import.ts'
import { orderPreview } from './routes/admin/order-preview.ts'
import { orders } from './routes/admin/orders.ts'
import { people } from './routes/admin/people.ts'
import { peopleFound } from './routes/admin/people-found.ts'
import { peopleInput } from './routes/admin/people-input.ts'
import { person } from './routes/admin/person.ts'
import { interests } from './routes/admin/person-interests.ts'
import { outlook } from './routes/admin/person-outlook.ts'
import { propensity } from './routes/admin/person-propensity.ts'
import { personRecommendations } from './routes/admin/person-recommendations.ts'
import { personSegments } from './routes/admin/person-segments.ts'
import { previews } from './routes/admin/previews.ts'
import { productList } from './routes/admin/product-list.ts'
import { productProofs } from './routes/admin/product-proofs.ts'
import { products } from './routes/admin/products.ts'
import { publishAfter } from './routes/admin/publish-after.ts'
import { recommendationReport } from './routes/admin/recommendation-report.ts'
import { recommendationSlots } from './routes/admin/recommendation-slots.ts'
import { requireAdmin } from './routes/admin/require-admin.ts'
import { ropo } from './routes/admin/ropo.ts'
import { segmentChanges } from './routes/admin/segment-changes.ts'
import { segmentCount } from './routes/admin/segment-count.ts'
import { segmentFigures } from './routes/admin/segment-figures.ts'
import { segmentMembers } from './routes/admin/segment-members.ts'
import { segments } from './routes/admin/segments.ts'
import { session } from './routes/admin/session.ts'
import { settings } from './routes/admin/settings.ts'
import { timeline } from './routes/admin/timeline.ts'
import { today } from './routes/admin/today.ts'
import { tryRecommendations } from './routes/admin/try-recommendations.ts'
import { webhookSecrets } from './routes/admin/webhook-secrets.ts'
import type { AppEnv } from './routes/app-env.ts'
import { claims, type MayClaim } from './routes/claims.ts'
import { confirm } from './routes/confirm.ts'
import { debug } from './routes/debug.ts'
import { customersExport } from './routes/exports/customers-export.ts'
import { ordersExport } from './routes/exports/orders-export.ts'
import { fillOverlays } from './routes/fill-overlays.ts'
import { health } from './routes/health.ts'
import { hooks } from './routes/hooks/hooks.ts'
import { identify } from './routes/identify.ts'
import { liveViewers } from './routes/live-viewers.ts'
import { preview } from './routes/preview.ts'
import { problem } from './routes/problem.ts'
import { recommendations } from './routes/recommendations.ts'
import { script } from './routes/script.ts'
import { pixelStorefront, storefront } from './routes/storefront.ts'
import { subscriptions } from './routes/subscriptions.ts'
import { takeDebugVisit, takeVisit } from './routes/take-visit.ts'
import { visit } from './routes/visit.ts'
import { readLiveSlotIds } from './store/live-slot-ids.ts'
import { publish } from './store/publish.ts'

/** Deciding and what builds on it, by everything that a decision and its conditions may ask. */
const decideByAll: Decide = (input) => decide(input, passes)

/** May somebody have a coupon, by the same. */
const mayClaimByAll: MayClaim = (campaign, claimant, settings) => mayClaim(campaign, claimant, { settings, passes })

const planVisitByAll: PlanVisit = (visit) => planVisit(visit, decideByAll)

const previewByAll: PreviewOutcome = (given) => previewDecision(given, decideByAll)

const check = checkCampaign(lintCampaign(readLiveSlotIds))

const admin = new Hono<AppEnv>()
  .use(requireAdmin)
  .route('/today', today)
  .route('/events', events)
  .route('/people', peopleFound)
  .route('/people', people)
  .route('/people', peopleInput)
  .route('/people', person)
  .route('/people', timeline)
  .route('/people', personSegments(matches))
  .route('/people', outlook)
  .route('/people', interests)
  .route('/people', propensity)
  .route('/people', personRecommendations)
  .route('/segments/count', segmentCount)
  .route('/segments/figures', segmentFigures)
  .route('/segments/:id/members', segmentMembers)
  .route('/segments/:id/changes', segmentChanges)
  .use('/segments/:id', publishAfter)
  .route('/segments', segments)
  .route('/campaigns', campaigns)
  .route('/campaigns', campaign(check))
  .route('/campaigns', campaignWrites(check, publish))
  .route('/campaigns', campaignDraft(check))
  .route('/coupon-pools', couponPools)
  .route('/coupon-pools', couponCodes)
  .route('/coupons', coupons)
  .route('/coupons', couponRedemptions)
  .route(
    '/back-tests',
    backTests(check, (asked) => liveThrough(asked, decideByAll)),
  )
  .route('/settings', settings(publish))
  .route('/products/learned', learnedProducts)
  .route('/products/:id/proofs', productProofs)
  .route('/products', products)
  .route('/products', productList)
  .route('/feeds', feeds)
  .route('/imports', imports)
  .route('/orders/preview', orderPreview)
  .route('/orders/import', orderImport)
  .route('/orders', orders)
  .route('/exports', ordersExport)
  .route('/exports', customersExport)
  .route('/counters', counters)
  .route('/reports/ropo', ropo)
  .route('/reports/customers', customersReport)
  .route('/reports/recommendations', recommendationReport)
  .route('/fits', fits)
  .route('/recommendations', tryRecommendations)
  .use('/recommendation-slots/:id', publishAfter)
  .route('/recommendation-slots', recommendationSlots)
  .route('/sign-ups', signUps)
  .route('/mails', mails)
  .route('/debug-keys', debugKeys)
  .route('/previews', previews(check, exampleMember))
  .route('/webhook-secrets', webhookSecrets)
  .route('/connect', connect)

export const app = new Hono<AppEnv>()
  .route('/v.js', script)
  .route('/health', health)
  .use('/v1/visit', storefront)
  .post('/v1/visit', takeVisit)
  .route('/v1/visit', visit(planVisitByAll, fillOverlays))
  // What a pixel of the shop system sees, from a sandboxed frame: the same visit, only to be delivered.
  .use('/v1/pixel', pixelStorefront)
  .post('/v1/pixel', takeVisit)
  .route('/v1/pixel', visit(planVisitByAll, fillOverlays))
  .use('/v1/live-viewers', storefront)
  .route('/v1/live-viewers', liveViewers)
  .route('/v1/hooks', hooks)
  .use('/v1/identify', storefront)
  .route('/v1/identify', identify)
  .use('/v1/subscriptions', storefront)
  .route('/v1/subscriptions', subscriptions)
  .route('/confirm', confirm)
  .use('/v1/debug', storefront)
  .post('/v1/debug', takeDebugVisit)
  .route('/v1/debug', debug(planVisitByAll))
  .use('/v1/preview', storefront)
  .post('/v1/preview', takeDebugVisit)
  .route('/v1/preview', preview(previewByAll, fillOverlays))
  .use('/v1/claims', storefront)
  .route('/v1/claims', claims(mayClaimByAll))
  .use('/v1/recommendations', storefront)
  .route('/v1/recommendations', recommendations)
  .route('/v1/session', session)
  .route('/v1', admin)

app.notFound((c) => problem(c, 'not_found', { detail: 'Check the address.' }))

app.onError((error, c) => {
  // What went wrong is for the log; the answer names it only by its number.
  const requestId = crypto.randomUUID()
  console.error('request failed', requestId, c.req.method, new URL(c.req.url).pathname, error)
  return problem(c, 'internal_error', { detail: 'Try again. If it stays, look for this number in the log.', requestId })
})
