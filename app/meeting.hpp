#pragma once

#include "app/session.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

/// Customer mode: a customer reads along on the screen of their partner manager. While it is on, only the
/// page of that meeting exists, and on it only what a customer may be shown.
namespace kumppani {

/// What can be captured in a meeting, in the order in which it is offered.
enum class Capture : std::uint8_t { need, action, decision, note };
inline constexpr std::array all_captures{Capture::need, Capture::action, Capture::decision, Capture::note};

/// "Tarve"; also of what was captured.
Word word_of(Capture capture);
Capture capture_of(const Record& captured);

/// The kind of record that it becomes, and the field that holds its text.
const Field& text_field_of(Capture capture);

/// Turns the mode on, in the customer's presence or just before.
void enter_meeting(Session& session, const RecordId& customer);

/// Writes down what was said, with the customer, the day and the time; of an action also who is at work as
/// the one responsible, and the day that the text names as the one when it is due. One step of undo, said
/// aloud. `text` is right for its field.
void record_capture(Session& session, const RecordId& customer, Capture capture, std::string_view text);

/// Takes back what was captured.
void remove_capture(Session& session, const RecordId& captured);

} // namespace kumppani
