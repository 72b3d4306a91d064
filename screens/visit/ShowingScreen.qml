StepBody {
}
