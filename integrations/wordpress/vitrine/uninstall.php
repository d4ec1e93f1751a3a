<?php
/**
 * Takes away what the plugin keeps: its one setting, and its notes on orders.
 *
 * @package Vitrine
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_option( 'vitrine_address' );

// By their tables, because WooCommerce may be gone already, and does not search meta data where orders are posts.
global $wpdb;
$vitrine_table  = $wpdb->prefix . 'wc_orders_meta';
$vitrine_exists = $wpdb->get_var( $wpdb->prepare( 'SHOW TABLES LIKE %s', $wpdb->esc_like( $vitrine_table ) ) ) === $vitrine_table;
foreach ( array( '_vitrine_visitor', '_vitrine_told' ) as $vitrine_key ) {
	delete_post_meta_by_key( $vitrine_key );
	if ( $vitrine_exists ) {
		// phpcs:ignore WordPress.DB.SlowDBQuery.slow_db_query_meta_key
		$wpdb->delete( $vitrine_table, array( 'meta_key' => $vitrine_key ) );
	}
}
