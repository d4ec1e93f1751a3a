<?php
/**
 * Lets an order name its visitor: the script in the page keeps the id, the page hands it over with the order.
 *
 * @package Vitrine
 */

defined( 'ABSPATH' ) || exit;

/** Order meta that the order webhook carries to the Worker. */
const VITRINE_VISITOR_META = '_vitrine_visitor';

add_action(
	'wp_enqueue_scripts',
	function () {
		if ( '' === vitrine_address() || ! function_exists( 'is_checkout' ) || ! is_checkout() || is_order_received_page() ) {
			return;
		}
		wp_enqueue_script(
			'vitrine-checkout',
			plugins_url( 'assets/checkout.js', VITRINE_FILE ),
			array( 'vitrine-stub' ),
			VITRINE_VERSION,
			array( 'in_footer' => true )
		);
	}
);

/**
 * Writes the id onto an order that is about to be saved; nothing where it is none.
 *
 * @param WC_Order $order The order.
 * @param mixed    $sent  What the browser sent.
 */
function vitrine_keep_visitor( $order, $sent ): void {
	$visitor = vitrine_clean_visitor( $sent );
	if ( '' !== $visitor ) {
		$order->update_meta_data( VITRINE_VISITOR_META, $visitor );
	}
}

// The classic checkout: a hidden field in its form.
add_action(
	'woocommerce_after_order_notes',
	function () {
		echo '<input type="hidden" name="vitrine_visitor" class="vitrine-visitor" value="">';
	}
);
add_action(
	'woocommerce_checkout_create_order',
	function ( $order ) {
		// WooCommerce has checked its own nonce of this form before it makes the order.
		// phpcs:ignore WordPress.Security.NonceVerification.Missing
		$sent = isset( $_POST['vitrine_visitor'] ) ? sanitize_text_field( wp_unslash( $_POST['vitrine_visitor'] ) ) : '';
		vitrine_keep_visitor( $order, $sent );
	}
);

// The block checkout: a field of our own in its request to the Store API.
add_action(
	'woocommerce_blocks_loaded',
	function () {
		if ( ! function_exists( 'woocommerce_store_api_register_endpoint_data' ) ) {
			return;
		}
		woocommerce_store_api_register_endpoint_data(
			array(
				'endpoint'        => \Automattic\WooCommerce\StoreApi\Schemas\V1\CheckoutSchema::IDENTIFIER,
				'namespace'       => 'vitrine',
				'schema_callback' => function () {
					return array(
						'visitor' => array(
							'description' => __( 'The visit that this order came from.', 'vitrine' ),
							'type'        => 'string',
							'context'     => array(),
							'optional'    => true,
							'default'     => '',
						),
					);
				},
				'schema_type'     => ARRAY_A,
			)
		);
	}
);
add_action(
	'woocommerce_store_api_checkout_update_order_from_request',
	function ( $order, $request ) {
		$extensions = $request['extensions'];
		vitrine_keep_visitor( $order, $extensions['vitrine']['visitor'] ?? '' );
	},
	10,
	2
);
