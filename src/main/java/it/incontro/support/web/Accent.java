package it.incontro.support.web;

/**
 * An organiser's colour, made dark enough to be read on white and to carry white text.
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 */
record Accent(int red, int green, int blue) {

    /** The least contrast that WCAG asks of text. */
    static final double READABLE = 4.5;

    private static final double STEP = 0.95;
    private static final double DARK = 0.7;
    private static final double SOFT = 0.9;

    /** Reads a colour such as #0066cc; what is not readable on white is darkened until it is. */
    static Accent of(String colour) {
        int rgb = Integer.parseInt(colour.startsWith("#") ? colour.substring(1) : colour, 16);
        Accent accent = new Accent(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
        while (accent.contrastWith(accent.soft()) < READABLE) {
            accent = accent.times(STEP);
        }
        return accent;
    }

    /** Six hexadecimal digits. */
    String code() {
        return "%02x%02x%02x".formatted(red, green, blue);
    }

    /** The rules that give the pages this colour. */
    String stylesheet() {
        return ":root{--accent:#%s;--accent-dark:#%s;--accent-soft:#%s}%n"
                .formatted(code(), times(DARK).code(), soft().code());
    }

    /** A pale tint, the ground of what is hovered or chosen. */
    Accent soft() {
        return new Accent(towardsWhite(red), towardsWhite(green), towardsWhite(blue));
    }

    /** Contrast as WCAG defines it, from 1 to 21. */
    double contrastWith(Accent other) {
        double lighter = Math.max(luminance(), other.luminance());
        double darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    private Accent times(double factor) {
        return new Accent((int) (red * factor), (int) (green * factor), (int) (blue * factor));
    }

    private static int towardsWhite(int part) {
        return (int) (part + (255 - part) * SOFT);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
