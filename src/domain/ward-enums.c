/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-enums.h"

#include <glib/gi18n-lib.h>

#define ENUM(name) \
  const WardEnum ward_enum_##name = { #name, name##_values, G_N_ELEMENTS (name##_values) }

static const WardEnumValue rank_values[] = {
  { "constable", N_("Constable") },
  { "sergeant", N_("Sergeant") },
  { "inspector", N_("Inspector") },
  { "chief_inspector", N_("Chief Inspector") },
  { "superintendent", N_("Superintendent") },
  { "chief_superintendent", N_("Chief Superintendent") },
  { "assistant_chief_constable", N_("Assistant Chief Constable") },
  { "deputy_chief_constable", N_("Deputy Chief Constable") },
  { "chief_constable", N_("Chief Constable") },
};
ENUM (rank);

static const WardEnumValue role_values[] = {
  { "commander", N_("Commander") },
  { "district_lead", N_("District lead") },
  { "staff_officer", N_("Staff officer") },
  { "planner", N_("Planner") },
  { "training_lead", N_("Training lead") },
  { "liaison", N_("Liaison") },
  { "information_manager", N_("Information manager") },
  { "auditor", N_("Auditor") },
  { "force_lead", N_("Force lead") },
  { "officer", N_("Officer") },
};
ENUM (role);

static const WardEnumValue sync_state_values[] = {
  { "local", N_("Not sent") },
  { "sent", N_("Sent") },
  { "accepted", N_("Accepted") },
  { "refused", N_("Refused") },
  { "conflict", N_("Conflict") },
};
ENUM (sync_state);

static const WardEnumValue area_use_values[] = {
  { "ward", N_("Ward") },
  { "neighbourhood", N_("Neighbourhood") },
  { "patrol", N_("Patrol area") },
  { "problem_solving", N_("Problem-solving area") },
};
ENUM (area_use);

static const WardEnumValue course_provider_values[] = {
  { "force", N_("Force") },
  { "partner", N_("Partner") },
  { "accredited", N_("Accredited body") },
};
ENUM (course_provider);

static const WardEnumValue requirement_applies_values[] = {
  { "all", N_("Everybody") },
  { "frontline", N_("Frontline") },
  { "role", N_("Role") },
  { "team", N_("Team") },
  { "rank", N_("Rank") },
  { "post", N_("Post") },
};
ENUM (requirement_applies);

static const WardEnumValue result_outcome_values[] = {
  { "attended", N_("Attended") },
  { "passed", N_("Passed") },
  { "failed", N_("Failed") },
  { "exempt", N_("Exempt") },
};
ENUM (result_outcome);

static const WardEnumValue session_status_values[] = {
  { "planned", N_("Planned") },
  { "done", N_("Done") },
  { "cancelled", N_("Cancelled") },
};
ENUM (session_status);

static const WardEnumValue booking_state_values[] = {
  { "booked", N_("Booked") },
  { "attended", N_("Attended") },
  { "absent", N_("Absent") },
  { "cancelled", N_("Cancelled") },
};
ENUM (booking_state);

static const WardEnumValue partner_use_values[] = {
  { "outreach", N_("Outreach") },
  { "isva", N_("ISVA service") },
  { "sarc", N_("SARC") },
  { "health", N_("Health") },
  { "drug_alcohol", N_("Drug and alcohol") },
  { "housing", N_("Housing") },
  { "council", N_("Council") },
  { "peer_led", N_("Peer-led group") },
  { "num", N_("National Ugly Mugs") },
  { "community", N_("Community group") },
  { "court", N_("Court or legal") },
  { "other", N_("Other") },
};
ENUM (partner_use);

static const WardEnumValue agreement_use_values[] = {
  { "joint_working", N_("Joint working") },
  { "information_sharing", N_("Information sharing") },
};
ENUM (agreement_use);

static const WardEnumValue site_use_values[] = {
  { "drop_in", N_("Drop-in") },
  { "outreach_route", N_("Outreach route") },
  { "project_premises", N_("Project premises") },
  { "premises_inreach", N_("Premises in-reach") },
  { "clinic", N_("Clinic") },
};
ENUM (site_use);

static const WardEnumValue precision_values[] = {
  { "exact", N_("Exact") },
  { "ward_half_day", N_("Ward and half-day") },
  { "none", N_("Not shown") },
};
ENUM (precision);

static const WardEnumValue engagement_use_values[] = {
  { "meeting", N_("Meeting") },
  { "call", N_("Call") },
  { "mediation", N_("Mediation") },
  { "briefing", N_("Briefing") },
  { "concern", N_("Concern") },
  { "advice", N_("Advice") },
};
ENUM (engagement_use);

static const WardEnumValue concern_use_values[] = {
  { "noise", N_("Noise") },
  { "litter", N_("Litter") },
  { "approached", N_("Being approached") },
  { "traffic", N_("Traffic") },
  { "fear", N_("Fear") },
  { "other", N_("Other") },
};
ENUM (concern_use);

static const WardEnumValue concern_flag_values[] = {
  { "none", N_("None") },
  { "malicious", N_("Malicious") },
  { "discriminatory", N_("Discriminatory") },
};
ENUM (concern_flag);

static const WardEnumValue post_values[] = {
  { "liaison", N_("Liaison officer") },
  { "deputy_liaison", N_("Deputy liaison officer") },
  { "district_lead", N_("District lead") },
  { "isva", N_("ISVA") },
  { "training_lead", N_("Training lead") },
  { "force_lead", N_("Force strategic lead") },
};
ENUM (post);

static const WardEnumValue consideration_of_values[] = {
  { "district_lead", N_("District lead") },
  { "isva", N_("ISVA") },
  { "force_lead", N_("Force strategic lead") },
  { "liaison", N_("Liaison officer") },
  { "other", N_("Other") },
};
ENUM (consideration_of);

static const WardEnumValue consideration_outcome_values[] = {
  { "appointed", N_("Appointed") },
  { "not_now", N_("Not now") },
};
ENUM (consideration_outcome);

static const WardEnumValue bulletin_consent_values[] = {
  { "warning_only", N_("Warning only") },
  { "anonymous", N_("Anonymous") },
  { "full", N_("Full") },
};
ENUM (bulletin_consent);

static const WardEnumValue num_use_values[] = {
  { "support", N_("Support") },
  { "mediate", N_("Mediate") },
  { "warn", N_("Warn") },
  { "appeal", N_("Appeal") },
  { "check", N_("Check") },
};
ENUM (num_use);

static const WardEnumValue num_outcome_values[] = {
  { "done", N_("Done") },
  { "declined", N_("Declined") },
  { "pending", N_("Pending") },
};
ENUM (num_outcome);

static const WardEnumValue indicator_values[] = {
  { "advert_controlled", N_("Advert controlled by another") },
  { "phone_controlled", N_("Phone controlled by another") },
  { "high_risk_services", N_("Pressed into high-risk services") },
  { "documents_held", N_("Documents held by another") },
  { "debt", N_("Debt bondage") },
  { "movement_limited", N_("Movement limited") },
  { "violence", N_("Violence or threats") },
  { "child", N_("Child present or involved") },
  { "organised", N_("Organised crime") },
  { "moved_often", N_("Moved between addresses") },
  { "earnings_taken", N_("Earnings taken") },
  { "other", N_("Other") },
};
ENUM (indicator);

static const WardEnumValue escalation_outcome_values[] = {
  { "nrm_with_consent", N_("NRM referral with consent") },
  { "duty_to_notify", N_("Duty to notify") },
  { "child_nrm", N_("Child NRM referral") },
  { "adult_safeguarding", N_("Adult safeguarding") },
  { "specialist_team", N_("Specialist team") },
  { "none", N_("None yet") },
};
ENUM (escalation_outcome);

static const WardEnumValue safety_of_values[] = {
  { "worker", N_("A person working or visiting") },
  { "child", N_("A child") },
  { "resident", N_("Resident") },
  { "officer", N_("An officer") },
  { "public", N_("A member of the public") },
  { "other", N_("Other") },
};
ENUM (safety_of);

static const WardEnumValue protective_power_values[] = {
  { "none", N_("No power used") },
  { "pace_s17", N_("PACE 1984 s.17(1)(e)") },
  { "ca_s46", N_("Children Act 1989 s.46") },
  { "breach_of_peace", N_("Breach of the peace") },
  { "mca", N_("Mental Capacity Act 2005") },
  { "other", N_("Other") },
};
ENUM (protective_power);

static const WardEnumValue occupancy_values[] = {
  { "more_than_one", N_("More than one person") },
  { "sole", N_("Sole worker") },
  { "not_known", N_("Not known") },
};
ENUM (occupancy);

static const WardEnumValue premises_use_values[] = {
  { "more_than_one_worker", N_("More than one worker") },
  { "licensed_parlour", N_("Licensed parlour") },
  { "not_known", N_("Not known") },
};
ENUM (premises_use);

static const WardEnumValue category_values[] = {
  { "unassessed", N_("Unassessed") },
  { "non_nuisance", N_("Non-nuisance") },
  { "nuisance", N_("Nuisance") },
  { "risk", N_("Risk") },
};
ENUM (category);

static const WardEnumValue premises_status_values[] = {
  { "active", N_("Active") },
  { "inactive", N_("Inactive") },
  { "closed", N_("Closed") },
};
ENUM (premises_status);

static const WardEnumValue premises_source_values[] = {
  { "partner", N_("Partner") },
  { "resident", N_("Resident") },
  { "officer", N_("Officer") },
  { "online_open", N_("Online open") },
  { "visit", N_("Visit") },
  { "other_agency", N_("Other agency") },
  { "other", N_("Other") },
};
ENUM (premises_source);

static const WardEnumValue place_state_values[] = {
  { "held", N_("Held") },
  { "disposed", N_("Disposed") },
};
ENUM (place_state);

static const WardEnumValue visit_status_values[] = {
  { "planned", N_("Planned") },
  { "done", N_("Done") },
  { "cancelled", N_("Cancelled") },
};
ENUM (visit_status);

static const WardEnumValue visit_purpose_values[] = {
  { "welfare", N_("Welfare") },
  { "reassurance", N_("Reassurance") },
  { "other", N_("Other") },
};
ENUM (visit_purpose);

static const WardEnumValue agency_values[] = {
  { "health", N_("Health") },
  { "outreach", N_("Outreach") },
  { "council", N_("Council") },
  { "immigration", N_("Immigration") },
  { "licensing", N_("Licensing") },
  { "fire", N_("Fire") },
  { "media", N_("Media") },
  { "hmrc", N_("Hmrc") },
  { "police", N_("Police") },
  { "other", N_("Other") },
};
ENUM (agency);

static const WardEnumValue entry_values[] = {
  { "invited", N_("Invited") },
  { "refused", N_("Refused") },
  { "not_asked", N_("Not asked") },
  { "power", N_("By a power") },
};
ENUM (entry);

static const WardEnumValue telling_who_values[] = {
  { "landlord", N_("Landlord") },
  { "agent", N_("Letting agent") },
  { "lender", N_("Lender") },
  { "employer", N_("Employer") },
  { "immigration", N_("Immigration") },
  { "council", N_("Council") },
  { "other", N_("Other") },
};
ENUM (telling_who);

static const WardEnumValue answer_values[] = {
  { "yes", N_("Yes") },
  { "no", N_("No") },
  { "not_known", N_("Not known") },
};
ENUM (answer);

static const WardEnumValue patrol_style_values[] = {
  { "reassurance", N_("Reassurance") },
  { "visibility", N_("Visibility") },
  { "enforcement", N_("Enforcement") },
};
ENUM (patrol_style);

static const WardEnumValue patrol_status_values[] = {
  { "draft", N_("Draft") },
  { "consulted", N_("Consulted") },
  { "approved", N_("Approved") },
  { "done", N_("Done") },
  { "cancelled", N_("Cancelled") },
};
ENUM (patrol_status);

static const WardEnumValue consultation_method_values[] = {
  { "meeting", N_("Meeting") },
  { "phone", N_("Phone") },
  { "written", N_("Written") },
  { "relayed", N_("Relayed by a project") },
  { "visit", N_("Visit") },
};
ENUM (consultation_method);

static const WardEnumValue consultation_outcome_values[] = {
  { "support", N_("Support") },
  { "concerns", N_("Concerns") },
  { "object", N_("Object") },
  { "no_reply", N_("No reply") },
  { "declined", N_("Declined") },
};
ENUM (consultation_outcome);

static const WardEnumValue consent_use_values[] = {
  { "arrangement", N_("Arrangement") },
  { "individual", N_("Individual") },
};
ENUM (consent_use);

static const WardEnumValue band_values[] = {
  { "none", N_("0") },
  { "few", N_("1-4") },
  { "some", N_("5-9") },
  { "many", N_("10+") },
};
ENUM (band);

static const WardEnumValue intervention_use_values[] = {
  { "lighting", N_("Lighting") },
  { "debris", N_("Clearing debris") },
  { "making_safer", N_("Making a place safer") },
  { "safety_design", N_("Safety by design") },
  { "cctv", N_("CCTV") },
  { "anpr", N_("ANPR") },
  { "other", N_("Other") },
};
ENUM (intervention_use);

static const WardEnumValue stage_values[] = {
  { "scanning", N_("Scanning") },
  { "analysis", N_("Analysis") },
  { "response", N_("Response") },
  { "assessment", N_("Assessment") },
  { "closed", N_("Closed") },
};
ENUM (stage);

static const WardEnumValue worker_safety_values[] = {
  { "better", N_("Better") },
  { "same", N_("Same") },
  { "worse", N_("Worse") },
  { "unknown", N_("Unknown") },
};
ENUM (worker_safety);

static const WardEnumValue action_status_values[] = {
  { "open", N_("Open") },
  { "done", N_("Done") },
  { "dropped", N_("Dropped") },
};
ENUM (action_status);

static const WardEnumValue measure_values[] = {
  { "closure_notice", N_("Closure notice") },
  { "closure_order", N_("Closure order") },
  { "dispersal", N_("Dispersal direction") },
  { "cpn", N_("Community protection notice") },
  { "pspo", N_("Public spaces protection order") },
  { "injunction", N_("Injunction") },
  { "warrant", N_("Warrant") },
  { "licensing", N_("Licensing action") },
  { "fire", N_("Fire safety action") },
  { "landlord", N_("Landlord or tenancy action") },
  { "immigration_visit", N_("Immigration visit") },
  { "other", N_("Other") },
};
ENUM (measure);

static const WardEnumValue issuer_values[] = {
  { "police", N_("Police") },
  { "council", N_("Council") },
  { "housing_provider", N_("Housing provider") },
  { "landlord", N_("Landlord") },
  { "fire", N_("Fire service") },
  { "other", N_("Other") },
};
ENUM (issuer);

static const WardEnumValue decision_option_values[] = {
  { "close", N_("Close") },
  { "not_close", N_("Do not close") },
  { "support_only", N_("Support only") },
  { "other", N_("Other") },
};
ENUM (decision_option);

static const WardEnumValue power_values[] = {
  { "none", N_("None") },
  { "soa2a", N_("Sexual Offences Act 2003 Part 2A") },
  { "asb2014", N_("ASB, Crime and Policing Act 2014 Part 4") },
};
ENUM (power);

static const WardEnumValue ground_values[] = {
  { "prostitution_offence", N_("Prostitution offence ground") },
  { "child_sex_offence", N_("Child sex offence ground") },
  { "nuisance", N_("Nuisance to the public") },
  { "disorder", N_("Disorder nearby") },
};
ENUM (ground);

static const WardEnumValue directed_at_values[] = {
  { "those_who_exploit", N_("Those who exploit") },
  { "people_selling_sex", N_("People selling sex") },
  { "premises_impact", N_("The impact of the premises") },
};
ENUM (directed_at);

static const WardEnumValue decision_status_values[] = {
  { "draft", N_("Draft") },
  { "authorised", N_("Authorised") },
  { "served", N_("Served") },
  { "heard", N_("Heard") },
  { "ordered", N_("Ordered") },
  { "refused", N_("Refused by the court") },
  { "ended", N_("Ended") },
  { "not_closed", N_("Not closed") },
};
ENUM (decision_status);

static const WardEnumValue ladder_values[] = {
  { "support", N_("Support") },
  { "project_engagement", N_("Project engagement") },
  { "voluntary_engagement", N_("Voluntary engagement") },
  { "diversion", N_("Diversion") },
  { "mediation", N_("Mediation") },
  { "warning", N_("Warning") },
};
ENUM (ladder);

static const WardEnumValue ladder_state_values[] = {
  { "tried", N_("Tried") },
  { "offered_not_taken_up", N_("Offered not taken up") },
  { "not_available", N_("Not available") },
  { "not_applicable", N_("Not applicable") },
  { "unsafe_to_wait", N_("Unsafe to wait") },
};
ENUM (ladder_state);

static const WardEnumValue service_mode_values[] = {
  { "affixed", N_("Affixed") },
  { "personal", N_("Personal") },
  { "copy", N_("Copy") },
  { "other_occupier", N_("Other occupier") },
};
ENUM (service_mode);

static const WardEnumValue service_place_values[] = {
  { "prominent", N_("Prominent") },
  { "normal_access", N_("Normal access") },
  { "outbuilding", N_("Outbuilding") },
  { "person", N_("To a person") },
  { "other", N_("Other") },
};
ENUM (service_place);

static const WardEnumValue person_role_values[] = {
  { "resident", N_("Resident") },
  { "owner", N_("Owner") },
  { "controller", N_("Controller") },
  { "interest", N_("Other interest") },
  { "occupier_elsewhere", N_("Occupier elsewhere in the building") },
  { "none", N_("No person") },
};
ENUM (person_role);

static const WardEnumValue order_event_values[] = {
  { "heard", N_("Heard") },
  { "adjourned", N_("Adjourned") },
  { "continued", N_("Continued") },
  { "ordered", N_("Ordered") },
  { "refused", N_("Refused") },
  { "varied", N_("Varied") },
  { "extended", N_("Extended") },
  { "cancelled", N_("Cancelled") },
  { "lapsed", N_("Lapsed") },
  { "discharged", N_("Discharged") },
  { "appealed", N_("Appealed") },
  { "ended", N_("Ended") },
};
ENUM (order_event);

static const WardEnumValue entry_use_values[] = {
  { "rationale", N_("Rationale") },
  { "addendum", N_("Addendum") },
  { "clock", N_("Clock") },
  { "review", N_("Review") },
};
ENUM (entry_use);

static const WardEnumValue signature_step_values[] = {
  { "authorise", N_("Authorise") },
  { "approve", N_("Approve") },
  { "except", N_("Except") },
  { "seal", N_("Seal") },
  { "disclose", N_("Disclose") },
};
ENUM (signature_step);

static const WardEnumValue view_values[] = {
  { "agree", N_("Agree") },
  { "partly", N_("Partly") },
  { "no", N_("No") },
  { "not_asked", N_("Not asked") },
};
ENUM (view);

static const WardEnumValue ring_values[] = {
  { "no_change", N_("No change seen") },
  { "fewer", N_("Fewer than before") },
  { "more", N_("More than before") },
  { "not_known", N_("Not known") },
};
ENUM (ring);

static const WardEnumValue document_use_values[] = {
  { "policy", N_("Policy") },
  { "guidance", N_("Guidance") },
  { "protocol", N_("Protocol") },
  { "privacy", N_("Appropriate policy document") },
  { "other", N_("Other") },
};
ENUM (document_use);

static const WardEnumValue enforcement_what_values[] = {
  { "authoring", N_("Authoring") },
  { "applying", N_("Applying") },
  { "authorising", N_("Authorising") },
  { "serving", N_("Serving") },
  { "entering", N_("Entering") },
  { "arresting", N_("Arresting") },
  { "tasked", N_("Tasked officer") },
};
ENUM (enforcement_what);

static const WardEnumValue absence_why_values[] = {
  { "leave", N_("Leave") },
  { "sickness", N_("Sickness") },
  { "secondment", N_("Secondment") },
  { "parental", N_("Parental") },
  { "course", N_("Training") },
  { "other", N_("Other") },
};
ENUM (absence_why);

static const WardEnumValue rights_use_values[] = {
  { "access", N_("Access") },
  { "correction", N_("Correction") },
  { "erasure", N_("Erasure") },
  { "restriction", N_("Restriction") },
};
ENUM (rights_use);

static const WardEnumValue retention_outcome_values[] = {
  { "keep", N_("Keep") },
  { "dispose", N_("Dispose") },
  { "pending", N_("Pending") },
};
ENUM (retention_outcome);

static const WardEnumValue voice_values[] = {
  { "worker_views", N_("Worker views") },
  { "project_views", N_("Views of the project") },
  { "not_sought", N_("Not sought") },
};
ENUM (voice);

static const WardEnumValue basis_values[] = {
  { "fact", N_("Fact") },
  { "assessment", N_("Assessment") },
};
ENUM (basis);

static const WardEnumValue power_granted_values[] = {
  { "approve", N_("Approve") },
  { "authorise", N_("Authorise") },
  { "except", N_("Except") },
  { "see_places", N_("See places") },
};
ENUM (power_granted);
