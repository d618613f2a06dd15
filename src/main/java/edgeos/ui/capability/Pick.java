package edgeos.ui.capability;

import edgeos.ui.capability.layout.Card;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A card is being chosen: what to grant, or who shall hold something.
 *
 * @param from where the line to the pointer starts
 * @param prompt what to do, in words
 * @param refusal why a card cannot be chosen; empty: it can
 * @param choose what to do with the one that was chosen
 */
record Pick(Card from, String prompt, Function<Card, Optional<String>> refusal, Consumer<Card> choose) { }
