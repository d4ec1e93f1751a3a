/** @module All doors of the Worker, and the one place where a failure becomes an answer. */
import { Hono } from 'hono'
import { mayBeTold } from './core/ads/may-be-told.ts'
import { liveThrough } from './core/back-test/live-through.ts'
import { mayClaim } from './core/coupon/may-claim.ts'
import { type Decide, decide } from './core/decide.ts'
import { type PlanVisit, planVisit } from './core/plan-visit.ts'
import { type PreviewOutcome, previewDecision } from './core/preview-decision.ts'
import { tryScenario } from './core/scenario/try-scenario.ts'
import { matches } from './core/segment/matches.ts'
import { passes } from './core/segment/passes.ts'
import { readMessageFacts } from './jobs/read-message-facts.ts'
import { takeMailEvents } from './jobs/take-mail-events.ts'
import { planMail } from './mail/plan-mail.ts'
import { planPush } from './mail/plan-push.ts'
import { renderMail } from './mail/render-mail.ts'
import { audiences } from './routes/admin/audiences.ts'
import { backTests } from './routes/admin/back-tests.ts'
import { calendar } from './routes/admin/calendar.ts'
import { campaign } from './routes/admin/campaign.ts'
import { campaignDraft } from './routes/admin/campaign-draft.ts'
import { campaignWrites } from './routes/admin/campaign-writes.ts'
import { campaigns } from './routes/admin/campaigns.ts'
import { channelTest } from './routes/admin/channel-test.ts'
import { channels } from './routes/admin/channels.ts'
import { checkCampaign } from './routes/admin/check-campaign.ts'
import { checkToPublish } from './routes/admin/check-to-publish.ts'
import { checkedScenario } from './routes/admin/checked-scenario.ts'
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
import { messagePreview } from './routes/admin/message-preview.ts'
import { messageReport } from './routes/admin/message-report.ts'
import { messageSettings } from './routes/admin/message-settings.ts'
import { messages } from './routes/admin/messages.ts'
import { noteOrigin } from './routes/admin/note-origin.ts'
import { notesOfMessage } from './routes/admin/notes-of-message.ts'
import { notesOfScenario } from './routes/admin/notes-of-scenario.ts'
import { orderImport } from './routes/admin/order-import.ts'
import { orderPreview } from './routes/admin/order-preview.ts'
import { orderSteps } from './routes/admin/order-steps.ts'
import { orders } from './routes/admin/orders.ts'
import { people } from './routes/admin/people.ts'
import { peopleFound } from './routes/admin/people-found.ts'
import { peopleInput } from './routes/admin/people-input.ts'
import { person } from './routes/admin/person.ts'
import { personAddresses } from './routes/admin/person-addresses.ts'
import { interests } from './routes/admin/person-interests.ts'
import { personMessages } from './routes/admin/person-messages.ts'
import { outlook } from './routes/admin/person-outlook.ts'
import { propensity } from './routes/admin/person-propensity.ts'
import { personRecommendations } from './routes/admin/person-recommendations.ts'
import { personSegments } from './routes/admin/person-segments.ts'
import { previewFacts } from './routes/admin/preview-facts.ts'
import { previews } from './routes/admin/previews.ts'
import { productList } from './routes/admin/product-list.ts'
import { productProofs } from './routes/admin/product-proofs.ts'
import { products } from './routes/admin/products.ts'
import { publishAfter } from './routes/admin/publish-after.ts'
import { recommendationReport } from './routes/admin/recommendation-report.ts'
import { recommendationSlots } from './routes/admin/recommendation-slots.ts'
import { requireAdmin } from './routes/admin/require-admin.ts'
import { ropo } from './routes/admin/ropo.ts'
import { personRuns, runs, scenarioRuns } from './routes/admin/scenario-runs.ts'
import { scenarioWrites } from './routes/admin/scenario-writes.ts'
import { scenarios } from './routes/admin/scenarios.ts'
import { segmentChanges } from './routes/admin/segment-changes.ts'
import { segmentCount } from './routes/admin/segment-count.ts'
import { segmentFigures } from './routes/admin/segment-figures.ts'
import { segmentMembers } from './routes/admin/segment-members.ts'
import { segments } from './routes/admin/segments.ts'
import { session } from './routes/admin/session.ts'
import { settings } from './routes/admin/settings.ts'
import { shopAddress } from './routes/admin/shop-address.ts'
import { suppressionImport } from './routes/admin/suppression-import.ts'
import { suppressions } from './routes/admin/suppressions.ts'
import { timeline } from './routes/admin/timeline.ts'
import { today } from './routes/admin/today.ts'
import { tryRecommendations } from './routes/admin/try-recommendations.ts'
import { scenarioTrial } from './routes/admin/try-scenario.ts'
import { webhookDeliveries } from './routes/admin/webhook-deliveries.ts'
import { webhookEndpoints } from './routes/admin/webhook-endpoints.ts'
import { webhookSecrets } from './routes/admin/webhook-secrets.ts'
import type { AppEnv } from './routes/app-env.ts'
import { audienceFile } from './routes/audiences/audience-file.ts'
import { claims, type MayClaim } from './routes/claims.ts'
import { confirm } from './routes/confirm.ts'
import { debug } from './routes/debug.ts'
import { customersExport } from './routes/exports/customers-export.ts'
import { ordersExport } from './routes/exports/orders-export.ts'
import { fillOverlays } from './routes/fill-overlays.ts'
import { health } from './routes/health.ts'
import { helpDesk } from './routes/hooks/help-desk.ts'
import { hooks } from './routes/hooks/hooks.ts'
import { mailEvents } from './routes/hooks/mail-events/mail-events.ts'
import { identify } from './routes/identify.ts'
import { liveViewers } from './routes/live-viewers.ts'
import { links } from './routes/mail/links.ts'
import { opens } from './routes/mail/opens.ts'
import { preferences } from './routes/mail/preferences.ts'
import { rate } from './routes/mail/rate.ts'
import { unsubscribe } from './routes/mail/unsubscribe.ts'
import { preview } from './routes/preview.ts'
import { problem } from './routes/problem.ts'
import { push } from './routes/push.ts'
import { recommendations } from './routes/recommendations.ts'
import { script } from './routes/script.ts'
import { pixelStorefront, storefront } from './routes/storefront.ts'
import { subscriptions } from './routes/subscriptions.ts'
import { takeDebugVisit, takeVisit } from './routes/take-visit.ts'
import { visit } from './routes/visit.ts'
import { withdrawals } from './routes/withdrawals.ts'
import { countMembers } from './store/count-members.ts'
import { readLiveSlotIds } from './store/live-slot-ids.ts'
import { publish } from './store/publish.ts'
import { readRecipients } from './store/recipients.ts'
import { listMembers } from './store/segment-members.ts'

/** Deciding and what builds on it, by everything that a decision and its conditions may ask. */
const decideByAll: Decide = (input) => decide(input, passes)

/** May somebody have a coupon, by the same. */
const mayClaimByAll: MayClaim = (campaign, claimant, settings) => mayClaim(campaign, claimant, { settings, passes })

const planVisitByAll: PlanVisit = (visit) => planVisit(visit, decideByAll)

const previewByAll: PreviewOutcome = (given) => previewDecision(given, decideByAll)

const check = checkCampaign(lintCampaign(readLiveSlotIds))

const checkWithMessages = checkToPublish(checkedScenario, notesOfScenario)

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
  .route('/people', personAddresses)
  .route('/people', personRecommendations)
  .route('/people', personMessages)
  .route('/segments/count', segmentCount)
  .route('/segments/figures', segmentFigures)
  .route('/segments/:id/members', segmentMembers)
  .route('/segments/:id/changes', segmentChanges)
  .use('/segments/:id', publishAfter)
  .route('/segments', segments)
  .route('/audiences', audiences)
  .route('/campaigns', campaigns)
  .route('/campaigns', campaign(check))
  .route('/campaigns', campaignWrites(check, publish))
  .route('/campaigns', campaignDraft(check))
  .route('/scenarios', scenarioTrial({ check: checkedScenario, tryScenario, matches }))
  .route('/scenarios', scenarios(checkedScenario, checkWithMessages))
  .route('/scenarios', scenarioWrites(checkWithMessages))
  .route('/scenarios', scenarioRuns)
  .route('/runs', runs)
  .route('/people', personRuns)
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
  .route('/orders/steps', orderSteps)
  .route('/orders', orders)
  .route('/exports', ordersExport)
  .route('/exports', customersExport)
  .route('/calendar', calendar(countMembers))
  .route('/counters', counters)
  .route('/reports/ropo', ropo)
  .route('/reports/customers', customersReport)
  .route('/reports/recommendations', recommendationReport)
  .route('/reports/messages', messageReport)
  .route('/fits', fits)
  .route('/recommendations', tryRecommendations)
  .use('/recommendation-slots/:id', publishAfter)
  .route('/recommendation-slots', recommendationSlots)
  .route('/sign-ups', signUps)
  .route('/suppressions', suppressions)
  .route('/suppressions', suppressionImport)
  .route('/mails', mails)
  .route(
    '/messages',
    messagePreview({ planMail, planPush, renderMail }, previewFacts(readMessageFacts), notesOfMessage),
  )
  .route('/messages', messages)
  .use('/message-settings', noteOrigin)
  .route('/message-settings', messageSettings)
  .use('/shop-address', noteOrigin)
  .route('/shop-address', shopAddress)
  .use('/scenarios/*', noteOrigin)
  .route('/debug-keys', debugKeys)
  .route('/previews', previews(check, exampleMember))
  .route('/webhook-secrets', webhookSecrets)
  .route('/webhook-endpoints', webhookEndpoints)
  .route('/webhook-endpoints', webhookDeliveries)
  .route('/channels', channels)
  .route('/channels/test', channelTest)
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
  .route('/v1/hooks', mailEvents(takeMailEvents))
  .route('/v1/hooks/help-desk', helpDesk)
  .route('/v1/hooks', hooks)
  .use('/v1/withdrawals', storefront)
  .route('/v1/withdrawals', withdrawals)
  .use('/v1/identify', storefront)
  .route('/v1/identify', identify)
  .use('/v1/subscriptions', storefront)
  .route('/v1/subscriptions', subscriptions)
  .route('/confirm', confirm)
  // What stands in mails: by a token, for whoever has the mail.
  .route('/l', links)
  .route('/o', opens)
  .route('/unsubscribe', unsubscribe)
  .route('/preferences', preferences)
  .route('/rate', rate)
  .use('/v1/debug', storefront)
  .post('/v1/debug', takeDebugVisit)
  .route('/v1/debug', debug(planVisitByAll))
  .use('/v1/preview', storefront)
  .post('/v1/preview', takeDebugVisit)
  .route('/v1/preview', preview(previewByAll, fillOverlays))
  .use('/v1/claims', storefront)
  .route('/v1/claims', claims(mayClaimByAll))
  .use('/v1/push/*', storefront)
  .route('/v1/push', push)
  .use('/v1/recommendations', storefront)
  .route('/v1/recommendations', recommendations)
  .route('/v1/audiences', audienceFile({ listMembers, readRecipients, mayBeTold }))
  .route('/v1/session', session)
  .route('/v1', admin)

app.notFound((c) => problem(c, 'not_found', { detail: 'Check the address.' }))

app.onError((error, c) => {
  // What went wrong is for the log; the answer names it only by its number.
  const requestId = crypto.randomUUID()
  console.error('request failed', requestId, c.req.method, new URL(c.req.url).pathname, error)
  return problem(c, 'internal_error', { detail: 'Try again. If it stays, look for this number in the log.', requestId })
})
